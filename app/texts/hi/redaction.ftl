# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = नाम हटाया गया
redaction-place = जगह हटाई गई
redaction-date = तारीख हटाई गई
redaction-other = कुछ हटाया गया
