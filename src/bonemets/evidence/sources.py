"""Every document the studies rest on, once."""

from __future__ import annotations

from typing import Final

from bonemets.provenance import Document, Source, Status

# Patchell
PATCHELL_2005: Final = Source(
    "patchell-2005",
    "Patchell 2005, Lancet 366:643-648",
    Document.PAPER,
    2005,
    doi="10.1016/S0140-6736(05)66954-1",
    pmid="16112300",
)
PATCHELL_NATURE: Final = Source(
    "patchell-nature",
    "Nature Clinical Practice Neurology, summary of Patchell 2005",
    Document.SECONDARY,
    2005,
    address="nature.com, article ncpneuro0008-nrneurol",
)
PATCHELL_CRITERIA: Final = Source(
    "patchell-criteria",
    "Neurosurgery Wiki, Patchell criteria",
    Document.SECONDARY,
    address="neurosurgerywiki.com, page patchell_criteria",
)
PATCHELL_APPRAISAL: Final = Source(
    "patchell-appraisal",
    "NSGY Ask, journal club on Patchell 2005",
    Document.SECONDARY,
    address="ask.nsgyask.com, journal club legacy-2098-02-17",
)
PATCHELL_ACPJC: Final = Source(
    "patchell-acpjc",
    "ACP Journal Club 2006;144:38 on Patchell 2005",
    Document.SECONDARY,
    2006,
    address="acpjc.org, 144/2/38",
)
PATCHELL_ONCOLINK: Final = Source(
    "patchell-oncolink",
    "OncoLink report of Regine at ASTRO 2003",
    Document.SECONDARY,
    2003,
    address="oncolink.org, conference article 5536",
)
PATCHELL_CHAPTER: Final = Source(
    "patchell-chapter",
    "Oxford chapter on Patchell 2005",
    Document.SECONDARY,
    doi="10.1093/med/9780190658618.003.0013",
)

# SCORE-2
SCORE_2_PAPER: Final = Source(
    "score-2-paper",
    "Rades 2016, J Clin Oncol 34:597-602",
    Document.PAPER,
    2016,
    doi="10.1200/JCO.2015.64.0862",
    pmid="26729431",
    status=Status.UNVERIFIED,
)
SCORE_2_REGISTER: Final = Source(
    "score-2-register",
    "ClinicalTrials.gov, SCORE-2",
    Document.REGISTER,
    2014,
    registration="NCT02189473",
)
RADES_2018: Final = Source(
    "rades-2018",
    "Rades 2018, Radiat Oncol 13",
    Document.PAPER,
    2018,
    doi="10.1186/s13014-018-1203-y",
)
RADES_2008: Final = Source(
    "rades-2008",
    "Rades, Dunst and Schild 2008, Cancer 112:157-161",
    Document.PAPER,
    2008,
    doi="10.1002/cncr.23150",
)

# SCORAD
SCORAD_PAPER: Final = Source(
    "scorad-paper",
    "Hoskin 2019, JAMA 322:2084-2094",
    Document.PAPER,
    2019,
    doi="10.1001/jama.2019.17913",
    pmid="31794625",
)
SCORAD_SPONSOR: Final = Source(
    "scorad-sponsor",
    "UCL Cancer Trials Centre, SCORAD III",
    Document.REGISTER,
    registration="ISRCTN97108008",
    address="ctc.ucl.ac.uk, trial 79",
)
SCORAD_REGISTER: Final = Source(
    "scorad-register",
    "ISRCTN registry, SCORAD III and its feasibility study",
    Document.REGISTER,
    registration="ISRCTN97108008, ISRCTN97555949, NCT00727584",
)
SCORAD_SHEET: Final = Source(
    "scorad-sheet",
    "SCORAD III trial sheet",
    Document.SECONDARY,
    address="paperzz.com, document 8567717",
)
SCORAD_UNIVADIS: Final = Source(
    "scorad-univadis",
    "Univadis report of Hoskin 2019",
    Document.SECONDARY,
    2019,
    address="univadis.co.uk",
)

# SC24
SC24_PAPER: Final = Source(
    "sc24-paper",
    "Sahgal 2021, Lancet Oncol 22:1023-1033",
    Document.PAPER,
    2021,
    doi="10.1016/S1470-2045(21)00196-0",
    pmid="34126044",
    status=Status.UNVERIFIED,
)
SC24_REGISTER: Final = Source(
    "sc24-register",
    "ClinicalTrials.gov, SC.24, results",
    Document.REGISTER,
    registration="NCT02512965",
)
SC24_SPONSOR: Final = Source(
    "sc24-sponsor",
    "Canadian Cancer Trials Group, SC.24",
    Document.REGISTER,
    registration="NCT02512965",
)
SC24_NEWS: Final = Source(
    "sc24-news",
    "Cancer Therapy Advisor report of Sahgal 2021",
    Document.SECONDARY,
    2021,
    address="cancertherapyadvisor.com",
)
SC24_QUADSHOT: Final = Source(
    "sc24-quadshot",
    "Quadshot 2021 on Sahgal 2021",
    Document.SECONDARY,
    2021,
    address="quadshotnews.com, 2021/06",
)
SC24_AUDIT: Final = Source(
    "sc24-audit",
    "Audit of a clinic's patients against the SC.24 criteria",
    Document.SECONDARY,
    address="discovery.researcher.life",
)
ZENG_2022: Final = Source(
    "zeng-2022",
    "Zeng 2022, Int J Radiat Oncol Biol Phys 114:293-300",
    Document.PAPER,
    2022,
    status=Status.UNVERIFIED,
)

# SABR-COMET
SABR_COMET_PAPER: Final = Source(
    "sabr-comet-paper",
    "Palma 2019, Lancet 393:2051-2058",
    Document.PAPER,
    2019,
    doi="10.1016/S0140-6736(18)32487-5",
    pmid="30982687",
    registration="NCT01446744",
)
SABR_COMET_LONG: Final = Source(
    "sabr-comet-long",
    "Palma 2020, J Clin Oncol 38:2830-2838",
    Document.PAPER,
    2020,
    doi="10.1200/JCO.20.00818",
)
SABR_COMET_PROTOCOL: Final = Source(
    "sabr-comet-protocol",
    "SABR-COMET protocol, BMC Cancer 2012;12:305",
    Document.PROTOCOL,
    2012,
    doi="10.1186/1471-2407-12-305",
)
SABR_COMET_HIGHLIGHT: Final = Source(
    "sabr-comet-highlight",
    "Nature Reviews Clinical Oncology on Palma 2019",
    Document.SECONDARY,
    2019,
    address="nature.com, article s41571-019-0217-1",
)
SABR_COMET_NEWS: Final = Source(
    "sabr-comet-news",
    "Cancer Therapy Advisor report of SABR-COMET",
    Document.SECONDARY,
    address="cancertherapyadvisor.com",
)
SABR_COMET_SPONSOR: Final = Source(
    "sabr-comet-sponsor",
    "Cancer Research UK, SABR-COMET",
    Document.REGISTER,
    address="Cancer Research UK trial pages",
)
SABR_COMET_QUADSHOT: Final = Source(
    "sabr-comet-quadshot",
    "Quadshot on SABR-COMET, long term",
    Document.SECONDARY,
    address="quadshotnews.com",
)

# Gillespie
GILLESPIE_PAPER: Final = Source(
    "gillespie-paper",
    "Gillespie 2024, J Clin Oncol 42:38-46",
    Document.PAPER,
    2024,
    doi="10.1200/JCO.23.00753",
    pmid="37748124",
)
GILLESPIE_PROTOCOL: Final = Source(
    "gillespie-protocol",
    "Gillespie protocol, BMC Cancer 2020",
    Document.PROTOCOL,
    2020,
    doi="10.1186/s12885-020-07591-w",
)
GILLESPIE_REGISTER: Final = Source(
    "gillespie-register",
    "ClinicalTrials.gov, MSK 18-196",
    Document.REGISTER,
    2018,
    registration="NCT03523351",
)
GILLESPIE_ABSTRACT: Final = Source(
    "gillespie-abstract",
    "Abstract of Gillespie 2024 in an institutional repository",
    Document.PAPER,
    2024,
    address="scholarlyworks.lvhn.org, radiology 864",
)
GILLESPIE_NEWS: Final = Source(
    "gillespie-news",
    "Renal and Urology News on Gillespie 2024",
    Document.SECONDARY,
    2023,
    address="renal.platohealth.ai",
)
GILLESPIE_ASCO_POST: Final = Source(
    "gillespie-asco-post",
    "ASCO Post on Gillespie 2024",
    Document.SECONDARY,
    2023,
    address="ascopost.com, October 2023",
)

# Conventional radiotherapy for pain; SBRT for the spine
RICH_2018: Final = Source(
    "rich-2018",
    "Rich 2018, Radiother Oncol 126:547-557",
    Document.PAPER,
    2018,
    doi="10.1016/j.radonc.2018.01.003",
    pmid="29397209",
)
RTOG_0631_PAPER: Final = Source(
    "rtog-0631-paper",
    "Ryu 2023, JAMA Oncol 9:800-807",
    Document.PAPER,
    2023,
    doi="10.1001/jamaoncol.2023.0356",
    pmid="37079324",
    registration="NCT00922974",
)
RTOG_0631_NEWS: Final = Source(
    "rtog-0631-news",
    "Cancer Therapy Advisor report of Ryu 2023",
    Document.SECONDARY,
    2023,
    address="cancertherapyadvisor.com",
)
SPRAVE_2018: Final = Source(
    "sprave-2018",
    "Sprave 2018, Radiother Oncol 128:274-282",
    Document.PAPER,
    2018,
    doi="10.1016/j.radonc.2018.04.030",
    registration="NCT02358720",
    status=Status.UNVERIFIED,
)
SPRAVE_BONE_DENSITY: Final = Source(
    "sprave-bone-density",
    "Sprave 2018, BMC Cancer 18:859",
    Document.PAPER,
    2018,
    doi="10.1186/s12885-018-4777-8",
    pmid="30170568",
)

# Scores
SINS_PAPER: Final = Source(
    "sins-paper",
    "Fisher 2010, Spine 35:E1221-E1229",
    Document.PAPER,
    2010,
    doi="10.1097/BRS.0b013e3181e16ae2",
)

# Conventional radiotherapy: share of complicated metastases, cost
ALCORN: Final = Source(
    "alcorn",
    "Alcorn, frequency of complicated symptomatic bone metastasis",
    Document.PAPER,
    address="experts.umn.edu, frequency of complicated symptomatic bone metastasis",
)
NONGKYNRIH_2018: Final = Source(
    "nongkynrih-2018",
    "Nongkynrih 2018, World J Oncol 9:91-95",
    Document.PAPER,
    2018,
    doi="10.14740/wjon1118w",
)
VAN_DEN_HOUT_2003: Final = Source(
    "van-den-hout-2003",
    "van den Hout 2003, J Natl Cancer Inst 95:222",
    Document.PAPER,
    2003,
    doi="10.1093/jnci/95.3.222",
)
KONSKI_2009: Final = Source(
    "konski-2009",
    "Konski 2009, Am J Clin Oncol 32:423-428",
    Document.PAPER,
    2009,
    doi="10.1097/COC.0b013e31818da9f7",
    pmid="19546803",
)

# SBRT outside the spine, or in and outside it
NGUYEN_PAPER: Final = Source(
    "nguyen-paper",
    "Nguyen 2019, JAMA Oncol 5:872-878",
    Document.PAPER,
    2019,
    doi="10.1001/jamaoncol.2019.0192",
    pmid="31021390",
)
NGUYEN_ERRATUM: Final = Source(
    "nguyen-erratum",
    "Errors in reported outcomes and table, on Nguyen 2019, JAMA Oncol 2021;7:1581",
    Document.PAPER,
    2021,
    doi="10.1001/jamaoncol.2021.3081",
    pmid="34383015",
)
NGUYEN_REGISTER: Final = Source(
    "nguyen-register",
    "ClinicalTrials.gov, Nguyen 2019",
    Document.REGISTER,
    registration="NCT02163226",
)
VERTICAL_PROTOCOL: Final = Source(
    "vertical-protocol",
    "VERTICAL protocol, BMC Cancer 2016",
    Document.PROTOCOL,
    2016,
    doi="10.1186/s12885-016-2947-0",
)
VERTICAL_PAPER: Final = Source(
    "vertical-paper",
    "Pielkenrood 2021, Int J Radiat Oncol Biol Phys 110:358-367",
    Document.PAPER,
    2021,
    doi="10.1016/j.ijrobp.2020.11.060",
    status=Status.UNVERIFIED,
)
VERTICAL_REGISTER: Final = Source(
    "vertical-register",
    "ClinicalTrials.gov, VERTICAL",
    Document.REGISTER,
    registration="NCT02364115",
)
VERTICAL_LIFE: Final = Source(
    "vertical-quality-of-life",
    "Quality of life in VERTICAL, Int J Radiat Oncol Biol Phys 2022;112:1203-1215",
    Document.PAPER,
    2022,
    status=Status.SECONDARY,
)
VERTICAL_LIFE_REPORT: Final = Source(
    "vertical-quality-of-life-report",
    "OrthoEvidence report on quality of life in VERTICAL",
    Document.SECONDARY,
    2022,
    address="myorthoevidence.com",
)
ROBOMET_PROTOCOL: Final = Source(
    "robomet-protocol",
    "ROBOMET protocol, BMC Cancer 2019;19:876",
    Document.PROTOCOL,
    2019,
    doi="10.1186/s12885-019-6097-z",
)
ROBOMET_REGISTER: Final = Source(
    "robomet-register",
    "ClinicalTrials.gov, ROBOMET",
    Document.REGISTER,
    registration="NCT03831243",
)
ROBOMET_NEWS: Final = Source(
    "robomet-news",
    "ASCO Post on ROBOMET in J Clin Oncol 2025",
    Document.SECONDARY,
    2025,
    address="ascopost.com, May 2025",
    since_review=True,
)
ESTRO_ACROP: Final = Source(
    "estro-acrop-uncomplicated",
    "ESTRO-ACROP guideline on uncomplicated bone metastases, Radiother Oncol 2022",
    Document.GUIDELINE,
    2022,
    doi="10.1016/j.radonc.2022.05.024",
)
ESTRO_SESSION: Final = Source(
    "estro-session",
    "ESTRO 2023, session on the ACROP guidelines on bone metastases",
    Document.SECONDARY,
    2023,
    address="estro.org, ESTRO 2023, SP-0994",
)

# SBRT for the spine without compression
RTOG_0631_REGISTER: Final = Source(
    "rtog-0631-register",
    "ClinicalTrials.gov, RTOG 0631",
    Document.REGISTER,
    registration="NCT00922974",
)
RTOG_0631_SITE: Final = Source(
    "rtog-0631-site",
    "Hartford HealthCare, trial page of RTOG 0631",
    Document.REGISTER,
    registration="NCT00922974",
    address="hartfordhealthcare.org",
)
SPRAVE_REGISTER: Final = Source(
    "sprave-register",
    "ClinicalTrials.gov, Sprave 2018",
    Document.REGISTER,
    registration="NCT02358720",
)
DUNNE: Final = Source("dunne", "Dunne, comment on SC24", Document.PAPER, status=Status.UNVERIFIED)
DOSIS_PROTOCOL: Final = Source(
    "dosis-protocol",
    "DOSIS protocol, BMC Cancer 2012;12:530",
    Document.PROTOCOL,
    2012,
    address="PMC3522547",
)
DOSIS_PAPER: Final = Source(
    "dosis-paper",
    "Guckenberger 2018, Cancer 124:2001-2009",
    Document.PAPER,
    2018,
    doi="10.1002/cncr.31294",
    status=Status.UNVERIFIED,
)
DOSIS_LONG: Final = Source(
    "dosis-long",
    "DOSIS, long term, Int J Radiat Oncol Biol Phys 2021;110:348-357",
    Document.PAPER,
    2021,
    status=Status.UNVERIFIED,
)
GUCKENBERGER_2024: Final = Source(
    "guckenberger-2024",
    "Guckenberger 2024, Cancer 130:2713-2722",
    Document.PAPER,
    2024,
    doi="10.1002/cncr.35310",
    since_review=True,
)
ZENG_ESCALATION: Final = Source(
    "zeng-escalation",
    "Zeng, dose-escalated 2-fraction spine SBRT, Int J Radiat Oncol Biol Phys",
    Document.PAPER,
    doi="10.1016/j.ijrobp.2022.09.076",
)

# SBRT for the spine with compression, and after surgery
RYU_2010_PAPER: Final = Source(
    "ryu-2010",
    "Ryu 2010, Cancer 116:2250-2257",
    Document.PAPER,
    2010,
    doi="10.1002/cncr.24993",
    status=Status.UNVERIFIED,
)
ICORG_PAPER: Final = Source(
    "icorg-paper",
    "Thirion 2020, Br J Cancer 122:1315-1323",
    Document.PAPER,
    2020,
    doi="10.1038/s41416-020-0768-z",
    pmid="32157242",
)
ICORG_LIFE: Final = Source(
    "icorg-quality-of-life",
    "Lee 2018, Acta Oncol 57:965-972",
    Document.PAPER,
    2018,
    status=Status.UNVERIFIED,
)
ICORG_REGISTER: Final = Source(
    "icorg-register",
    "ClinicalTrials.gov, ICORG 05-03",
    Document.REGISTER,
    registration="NCT00968643",
)
PRE_MODE_PROTOCOL: Final = Source(
    "pre-mode-protocol",
    "PRE-MODE protocol, BMC Cancer 2017;17:818",
    Document.PROTOCOL,
    2017,
    doi="10.1186/s12885-017-3844-x",
    pmid="29202720",
)
PRE_MODE_PAPER: Final = Source(
    "pre-mode-paper",
    "Rades 2020, Int J Radiat Oncol Biol Phys 106",
    Document.PAPER,
    2020,
)
PRE_MODE_REGISTER: Final = Source(
    "pre-mode-register",
    "ClinicalTrials.gov, PRE-MODE",
    Document.REGISTER,
    registration="NCT03070431",
)
PRE_MODE_LONG: Final = Source(
    "pre-mode-long",
    "PRE-MODE, long-term results, J Pers Med 15:577",
    Document.PAPER,
    2025,
    since_review=True,
)
REDMOND_CONTOURS: Final = Source(
    "redmond-contours",
    "Redmond, consensus on contours for postoperative spine SBRT, Int J Radiat Oncol Biol Phys",
    Document.GUIDELINE,
    address="PMC5600487",
)
REDMOND_2017: Final = Source(
    "redmond-2017",
    "Redmond 2017, J Neurosurg Spine 26:299-306",
    Document.GUIDELINE,
    2017,
    status=Status.UNVERIFIED,
)
REDMOND_2020: Final = Source(
    "redmond-2020",
    "Redmond 2020, Int J Radiat Oncol Biol Phys 106:261-268",
    Document.PAPER,
    2020,
    doi="10.1016/j.ijrobp.2019.10.011",
    status=Status.UNVERIFIED,
)

# Systematic reviews of SBRT against conventional radiotherapy
ITO_PAPER: Final = Source(
    "ito-2022",
    "Ito 2022, Radiat Oncol 17",
    Document.PAPER,
    2022,
    doi="10.1186/s13014-022-02128-w",
    pmid="36100905",
)
LEE_ABSTRACT: Final = Source(
    "lee-abstract",
    "Meta-analysis of SBRT against external beam radiotherapy, abstract that matches Lee",
    Document.SECONDARY,
    address="discovery.researcher.life",
)
SONG_PAPER: Final = Source(
    "song-2023",
    "Song 2023, Int J Radiat Oncol Biol Phys 115:909-921",
    Document.PAPER,
    2023,
    doi="10.1016/j.ijrobp.2022.10.017",
    pmid="36273520",
)
SPENCER_PAPER: Final = Source(
    "spencer-2019",
    "Spencer 2019, J Natl Cancer Inst 111:1023",
    Document.PAPER,
    2019,
    address="academic.oup.com, jnci 111/10/1023",
)
WONG_PAPER: Final = Source(
    "wong-2023",
    "Wong 2023, Radiother Oncol 189:109914",
    Document.PAPER,
    2023,
    doi="10.1016/j.radonc.2023.109914",
)
SINS_TABLE: Final = Source(
    "sins-table",
    "Copy of the SINS table; a second copy agrees",
    Document.SECONDARY,
    address="pacs.de, term spinal-instability-neoplastic-score-sins; cancercalc.com, sins",
)
SINS_WRONG_COPY: Final = Source(
    "sins-wrong-copy",
    "Copy of the SINS table that differs",
    Document.SECONDARY,
    address="neurosurgerynotes.bullet.site",
)
SINS_RELIABILITY: Final = Source(
    "sins-reliability",
    "Fourney 2011, J Clin Oncol 29:3072-3077",
    Document.PAPER,
    2011,
    address="quoted at spinemd.wordpress.com, 2014/10",
)
MIRELS_1989: Final = Source(
    "mirels-1989",
    "Mirels 1989, Clin Orthop 249:256-264",
    Document.PAPER,
    1989,
    address="abstract at orthobullets.com, evidence 14600587",
)
MIRELS_TABLE: Final = Source(
    "mirels-table",
    "Copies of the Mirels table, which agree",
    Document.SECONDARY,
    address="epomedicine.com; mdapp.co; orthobullets.com, evidence 20352387",
)
RADES_2010: Final = Source(
    "rades-2010",
    "Rades 2010, validation of the survival score in 439 new patients",
    Document.PAPER,
    2010,
    address="research.uni-luebeck.de",
)
BILSKY_2010: Final = Source(
    "bilsky-2010",
    "Bilsky 2010, J Neurosurg Spine 13:324-328",
    Document.PAPER,
    2010,
    pmid="20809724",
)
BILSKY_RADIOPAEDIA: Final = Source(
    "bilsky-radiopaedia",
    "Radiopaedia, epidural spinal cord compression scale",
    Document.SECONDARY,
    2024,
    address="radiopaedia.org",
)
MA_2010: Final = Source(
    "ma-2010",
    "Interconversion of three measures of performance status, Eur J Cancer 2010;46:3175-3183",
    Document.PAPER,
    2010,
    doi="10.1016/j.ejca.2010.06.126",
)
PRASAD_2018: Final = Source(
    "prasad-2018",
    "Prasad 2018, World J Clin Oncol 9:140-147",
    Document.PAPER,
    2018,
    doi="10.5306/wjco.v9.i7.140",
    pmid="30425939",
)
BUCCHERI_1996: Final = Source(
    "buccheri-1996",
    "Buccheri 1996, Eur J Cancer 32A:1135-1141",
    Document.PAPER,
    1996,
)

# Oligometastatic disease
HELLMAN_1995: Final = Source(
    "hellman-1995",
    "Hellman and Weichselbaum 1995, J Clin Oncol 13:8-10",
    Document.PAPER,
    1995,
)
REYES_2015: Final = Source(
    "reyes-2015",
    "Reyes and Pienta 2015, Oncotarget 6:8491-8524",
    Document.SECONDARY,
    2015,
    doi="10.18632/oncotarget.3455",
    pmid="25940699",
)
LIEVENS_2020: Final = Source(
    "lievens-2020",
    "Lievens 2020, Radiother Oncol 148:157-166",
    Document.GUIDELINE,
    2020,
    pmid="32388150",
)
SABR_COMET_3_PROTOCOL: Final = Source(
    "sabr-comet-3-protocol",
    "SABR-COMET-3 protocol, BMC Cancer 2020;20:380",
    Document.PROTOCOL,
    2020,
    doi="10.1186/s12885-020-06876-4",
    status=Status.UNVERIFIED,
)
SABR_COMET_3_REGISTER: Final = Source(
    "sabr-comet-3-register",
    "Copies of the register, SABR-COMET-3",
    Document.REGISTER,
    registration="NCT03862911",
    address="studies.bethecure.ca; trials.cancervic.org.au; anzctr.org.au",
)
SABR_COMET_10_PROTOCOL: Final = Source(
    "sabr-comet-10-protocol",
    "SABR-COMET-10 protocol, BMC Cancer 2019;19:816",
    Document.PROTOCOL,
    2019,
    doi="10.1186/s12885-019-5977-6",
    pmid="31426760",
)
SABR_COMET_10_REGISTER: Final = Source(
    "sabr-comet-10-register",
    "Copies of the register, SABR-COMET-10",
    Document.REGISTER,
    registration="NCT03721341",
    address="clinicaltrialexchange.com; meddatax.com",
)
CORE_REGISTER: Final = Source(
    "core-register",
    "Copies of the register, CORE",
    Document.REGISTER,
    registration="NCT02759783, ISRCTN45961438",
    address="trial.medpath.com; hra.nhs.uk",
)
STOMP_PAPER: Final = Source(
    "stomp-paper",
    "Ost 2018, J Clin Oncol",
    Document.PAPER,
    2018,
    doi="10.1200/JCO.2017.75.4853",
)
STOMP_PROTOCOL: Final = Source(
    "stomp-protocol",
    "STOMP protocol, BMC Cancer 2014;14:671",
    Document.PROTOCOL,
    2014,
    doi="10.1186/1471-2407-14-671",
)
ORIOLE_PAPER: Final = Source(
    "oriole-paper",
    "Phillips 2020, JAMA Oncol",
    Document.PAPER,
    2020,
    doi="10.1001/jamaoncol.2020.0147",
    pmid="32215577",
)
ORIOLE_PROTOCOL: Final = Source(
    "oriole-protocol",
    "ORIOLE protocol, BMC Cancer 2017",
    Document.PROTOCOL,
    2017,
    doi="10.1186/s12885-017-3455-6",
)
ORIOLE_REGISTER: Final = Source(
    "oriole-register",
    "ClinicalTrials.gov, ORIOLE",
    Document.REGISTER,
    2016,
    registration="NCT02680587",
)
ORIOLE_QUADSHOT: Final = Source(
    "oriole-quadshot",
    "Quadshot 2020 on Phillips 2020",
    Document.SECONDARY,
    2020,
    address="quadshotnews.com, 2020/03",
)
GOMEZ_2016: Final = Source(
    "gomez-2016",
    "Gomez 2016, Lancet Oncol 17:1672-1682",
    Document.PAPER,
    2016,
    doi="10.1016/S1470-2045(16)30532-0",
    pmid="27789196",
    registration="NCT01725165",
)
GOMEZ_2019: Final = Source(
    "gomez-2019",
    "Gomez 2019, J Clin Oncol 37:1558-1565",
    Document.PAPER,
    2019,
    doi="10.1200/JCO.19.00201",
    pmid="31067138",
)
IYENGAR_2018: Final = Source(
    "iyengar-2018",
    "Iyengar 2018, JAMA Oncol 4:e173501",
    Document.PAPER,
    2018,
    doi="10.1001/jamaoncol.2017.3501",
    pmid="28973074",
)
IYENGAR_REGISTER: Final = Source(
    "iyengar-register",
    "ClinicalTrials.gov, Iyengar 2018, summary",
    Document.REGISTER,
    registration="NCT02045446",
)
LU002_ABSTRACT: Final = Source(
    "lu002-abstract",
    "Iyengar 2024, ASCO abstract 8506",
    Document.PAPER,
    2024,
    address="ace.asco.org, abstract 232878",
    since_review=True,
)
LU002_NEWS: Final = Source(
    "lu002-news",
    "JNCCN 360 report of NRG-LU002",
    Document.SECONDARY,
    2024,
    address="jnccn360.org, 19 July 2024",
    since_review=True,
)
LU002_REGISTER: Final = Source(
    "lu002-register",
    "ClinicalTrials.gov, NRG-LU002, summary",
    Document.REGISTER,
    registration="NCT03137771",
)
LU002_CRITERIA: Final = Source(
    "lu002-criteria",
    "Copy of the criteria of NRG-LU002",
    Document.SECONDARY,
    address="docsbay.net",
)
SARON_REGISTER: Final = Source(
    "saron-register",
    "Copies of the register, SARON",
    Document.REGISTER,
    registration="NCT02417662",
    address="trials.co; hra.nhs.uk; rttrialsqa.org.uk",
)
BR002_ABSTRACT: Final = Source(
    "br002-abstract",
    "Chmura 2022, ASCO abstract 1007",
    Document.PAPER,
    2022,
)
BR002_DESIGN: Final = Source(
    "br002-design",
    "Chmura 2016, abstract OT3-03-04 on the design of NRG-BR002",
    Document.PAPER,
    2016,
    address="scholars.duke.edu, publication 1149903",
)
BR002_REPORT: Final = Source(
    "br002-report",
    "The Vital Record on NRG-BR002",
    Document.SECONDARY,
    2026,
    address="thevitalrecord.ai, 22 June 2026",
    since_review=True,
)
BR002_REGISTER: Final = Source(
    "br002-register",
    "Copies of the register, NRG-BR002",
    Document.REGISTER,
    registration="NCT02364557",
    address="oregon.providence.org; withpower.com",
)

# Prophylactic radiotherapy, the next trial
PREEMPT_REGISTER: Final = Source(
    "preempt-register",
    "Copies of the register, NRG-CC014 (PREEMPT)",
    Document.REGISTER,
    registration="NCT06745024",
    address="trialstoday.org; clinicaltrials.uihealthcare.org",
)
PREEMPT_NEWS: Final = Source(
    "preempt-news",
    "Roswell Park on NRG-CC014",
    Document.SECONDARY,
    address="roswellpark.bcst.md",
)
