# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = नाम हटाइयो
redaction-place = ठाउँ हटाइयो
redaction-date = मिति हटाइयो
redaction-other = केही कुरा हटाइयो
