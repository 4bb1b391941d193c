# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = CONTOH

documents-specimen = Contoh dari sistem untuk pengujian dan peragaan. Tidak memiliki kekuatan hukum.

documents-missing = Tanda � menggantikan huruf yang tidak dapat dicetak di sini. Huruf itu terlihat dalam surat yang disimpan di register.

documents-notice = Pemberitahuan

documents-erased = Kata-kata ini telah dihapus.
