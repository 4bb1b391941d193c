# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

bars-waits-met = Salah satu pengurus Anda memiliki dokumen yang sama dengan orang yang tidak boleh memiliki atau menjalankan perekrut sampai hari yang ditunjukkan. Sampai saat itu, atau sampai ditemukan bahwa mereka dua orang yang berbeda, permintaan Anda menunggu. Jika itu orang lain, katakan di sini: seseorang menjawab dalam sepuluh hari kerja.
bars-waits-asked = Ditanyakan apakah salah satu pengurus Anda adalah orang yang tidak boleh memiliki atau menjalankan perekrut. Permintaan Anda menunggu sampai itu dijawab, dan tidak lebih lama dari waktu yang ditunjukkan. Anda dapat mengatakan apa yang menunjukkan bahwa itu orang lain. Tidak ada orang lain yang membaca ini.
bars-waits-same = Seseorang menemukan bahwa salah satu pengurus Anda tidak boleh memiliki atau menjalankan perekrut sampai hari yang ditunjukkan. Sampai saat itu permintaan Anda menunggu. Anda dapat berkeberatan sekali: petugas lain memeriksanya. Orang yang dilarang dapat mengajukan banding dengan kode dari surat yang dikirim kepadanya.
bars-waits-late = Telah ditanyakan apakah salah satu pengurus Anda adalah orang yang tidak boleh memiliki atau menjalankan perekrut, dan tidak dijawab tepat waktu. Permintaan Anda tidak menunggu itu lagi. Jawaban masih dapat datang.
bars-waits-no-more = Permintaan Anda tidak menunggu karena ini.

bars-to-read =
    .subject = Ada yang perlu dibaca tentang permintaan Anda
    .body =
        Ada yang perlu dibaca tentang permohonan, klaim, atau profil organisasi Anda. Hanya yang berbicara atas namanya yang dapat membacanya. Masuklah:
        { $link }
