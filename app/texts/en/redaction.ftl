# What stands in place of words that were taken out of a text before others read it; in square brackets.

redaction-name = name removed
redaction-place = place removed
redaction-date = date removed
redaction-other = something removed
