# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = حُذف اسم
redaction-place = حُذف مكان
redaction-date = حُذف تاريخ
redaction-other = حُذف شيء
