# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

remedies-meaning = Anda membayar untuk pekerjaan Anda apa yang seharusnya tidak Anda bayar. Inilah uang yang harus kembali kepada Anda. Katakan untuk setiap pembayaran apakah Anda menerimanya, menerima kurang, atau dipaksa mengembalikannya. Tidak ada perusahaan yang diberi tahu siapa yang mengatakannya. Tidak seorang pun boleh meminta Anda mengembalikan apa pun, atau menandatangani bahwa Anda tidak menuntut lagi.
remedies-owed = Anda berhak atas { $due }. Dari jumlah ini { $open } masih harus dibayar.
remedies-held = { $amount } disimpan untuk Anda. Anda dapat memintanya sampai { $until }. Uang itu tidak pernah kembali kepada pihak yang berutang.
remedies-follow-up = Apakah uang itu masih ada pada Anda? Apakah ada yang menekan Anda karenanya?

remedies-method-exact = Ini jumlah pada kuitansi atau bukti transfer Anda.
remedies-method-supported = Ini yang Anda katakan; sumber lain mengatakan hal yang sama.
remedies-method-statement = Ini yang Anda katakan; jumlahnya dekat dengan yang dibayar orang lain di jalur yang sama.
remedies-method-cell_median = Ini yang dibayar orang lain di jalur yang sama pada tahun yang sama.
remedies-method-cell_wide = Ini yang dibayar orang lain di jalur yang sama pada tahun itu, setahun sebelumnya, atau setahun sesudahnya.
remedies-method-reference = Ini yang dibayar orang di jalur itu, sejauh diketahui.

remedies-interest-loan = Selain itu Anda menerima bunga yang Anda bayar untuk pinjaman Anda.
remedies-interest-simple = Selain itu Anda menerima bunga untuk waktu sejak Anda membayar.
remedies-interest-no_rate_known = Tidak ada bunga yang dihitung, karena tidak ada suku bunga yang diketahui untuk negara Anda.
remedies-interest-off = Di sini tidak ada bunga yang dihitung.

remedies-payment-claimed = Seseorang mengatakan bahwa ini sudah dibayar kepada Anda. Benarkah?
remedies-payment-received = Anda menerimanya.
remedies-payment-less = Anda menerima kurang dari ini. Sisanya tetap harus dibayar kepada Anda.
remedies-payment-made_to_give_it_back = Anda dipaksa mengembalikannya. Uang itu tetap harus dibayar kepada Anda.

remedies-letter =
    Anda akan menerima kembali uang yang Anda bayar untuk pekerjaan Anda: { $due }.
    Kode Anda { $code }. Simpanlah, dan jangan tunjukkan kepada siapa pun. Dengan kode ini Anda dapat membaca apa yang sudah dibayar, dan mengatakan apakah Anda menerimanya, menerima kurang, atau dipaksa mengembalikannya. Tidak ada perusahaan yang diberi tahu siapa yang mengatakannya.
    Nomor baris Anda { $line }. Nomor ini tidak membuka apa pun.
    Tidak seorang pun boleh meminta Anda mengembalikan apa pun, atau menandatangani bahwa Anda tidak menuntut lagi. Jika ada yang melakukannya, katakan dengan kode Anda.

remedies-public = Apa yang harus dikembalikan perusahaan kepada pekerja dan apa yang sudah dikembalikan, dari perkara yang sudah final. Tidak ada di sini yang menunjukkan siapa pekerjanya. Jumlah untuk kurang dari sepuluh pekerja dibulatkan. Yang sudah dikembalikan adalah yang dibenarkan pekerja sebelum tanggal satu bulan ini.
