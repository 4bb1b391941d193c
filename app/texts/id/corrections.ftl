# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

corrections-lodged =
    .subject = Suatu data dalam catatan { $record } disengketakan
    .body =
        Seseorang mengatakan bahwa suatu data publik dalam catatan { $record } salah (nomor { $number }). Belum ada yang diputuskan. Sampai { $until } Anda dapat menjawab secara tercatat sebelum diputuskan. Masuklah untuk membaca data yang mana, dan untuk menjawab.

corrections-decided =
    .subject = Diputuskan: sengketa { $number }
    .body =
        Pertanyaan apakah suatu data dalam catatan { $record } benar (nomor { $number }) telah diputuskan, atau suatu keputusan tentangnya ditarik kembali. Masuklah untuk membaca alasannya.

corrections-answered =
    .subject = Ada jawaban untuk Anda
    .body =
        Seseorang memberikan alamat ini untuk jawaban atas koreksi sebuah register publik. Sekarang ada jawaban: yang bertanya dapat membacanya dengan nomor dan kode yang diberikan saat bertanya. Jika itu bukan Anda, jangan lakukan apa pun; surat ini ditulis paling banyak sekali sehari.
