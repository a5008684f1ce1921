// The formulas.  They are the only ones here, and a test holds them to Python's over a grid.

/** BED of one fraction: linear-quadratic, and beyond a transition its tangent or the USC's line. */
export function one(size, ratio, formula) {
  const { kind, threshold, alpha, d0, dq } = formula;
  if (kind === "USC" && size > (2 * dq) / (1 - alpha * d0)) return (size - dq) / (alpha * d0);
  const curved = kind === "LQ-L" ? Math.min(size, threshold) : size;
  return curved * (1 + curved / ratio) + (1 + (2 * curved) / ratio) * (size - curved);
}

export const bed = ({ total, fractions }, ratio, formula) =>
  fractions * one(total / fractions, ratio, formula);

export const eqd2 = (regimen, ratio, formula) =>
  (2 * bed(regimen, ratio, formula)) / one(2, ratio, formula);

/** The ratio at which two regimens are equal, or null: BED is total + q/ratio, so one at most. */
export function swap(first, second, formula) {
  const q = (regimen) => bed(regimen, 1, formula) - regimen.total;
  const ratio = (q(first) - q(second)) / (second.total - first.total);
  return ratio > 1e-9 && Number.isFinite(ratio) ? ratio : null;
}

/** The ratio that follows from the numbers of the universal survival curve. */
export const follows = ({ alpha, d0, dq }) => (4 * alpha * d0 * dq) / (1 - alpha * d0) ** 2;

/** A number as Python prints it: rounded half up to two digits, without zeros at the end. */
export const shown = (value) => String(Number(`${Math.round(Number(`${value.toFixed(9)}e2`))}e-2`));

/** A ratio or dose as Python prints it: to six digits. */
export const plain = (value) => String(Number(value.toPrecision(6)));

/** Words on what a model still lacks, or nothing. */
export function lacks(formula) {
  const missing = Object.keys(formula).filter((name) => formula[name] == null);
  if (missing.length) return `${formula.kind} needs a number above 0: ${missing.join(", ")}.`;
  if (formula.alpha * formula.d0 >= 1) return "alpha times D0 must be less than 1.";
  return "";
}
