# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = nama dihapus
redaction-place = tempat dihapus
redaction-date = tanggal dihapus
redaction-other = sesuatu dihapus
