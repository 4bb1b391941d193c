# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = inalis ang pangalan
redaction-place = inalis ang lugar
redaction-date = inalis ang petsa
redaction-other = may inalis
