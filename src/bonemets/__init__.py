"""bonemets"""
