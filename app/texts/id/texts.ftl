# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

texts-draft = Terjemahan ini belum dibaca oleh penutur bahasa ini. Beberapa kata mungkin salah.

texts-fallback = Kami belum punya kata-kata ini dalam bahasa Anda. Di sini tertulis dalam bahasa lain. Anda tetap boleh menulis atau berbicara dalam bahasa sendiri.
