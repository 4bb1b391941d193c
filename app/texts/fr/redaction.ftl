# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = nom retiré
redaction-place = lieu retiré
redaction-date = date retirée
redaction-other = passage retiré
