# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

redaction-name = নাম বাদ দেওয়া হয়েছে
redaction-place = জায়গা বাদ দেওয়া হয়েছে
redaction-date = তারিখ বাদ দেওয়া হয়েছে
redaction-other = কিছু বাদ দেওয়া হয়েছে
