# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

registration-profile-decided =
    .subject = Profil Anda { $number }
    .body =
        { $action ->
            [return] Profil { $number } dikembalikan kepada Anda. Masuklah untuk membaca alasannya, mengubahnya, dan mengajukannya lagi.
            [refuse] Profil { $number } ditolak. Masuklah untuk membaca alasannya. Tidak ada isinya yang pernah atau akan menjadi publik.
            [match] Profil { $number } adalah milik perusahaan yang sudah tercantum dalam suatu register. Profil itu diubah menjadi klaim atas catatan tersebut, yang harus dikonfirmasi oleh otoritas pemberi izin atau kontak dalam registernya.
           *[register] Profil { $number } didaftarkan, dan perusahaan itu mulai sekarang ada dalam register. Tercantum bukan berarti disetujui. Suatu klaim atas catatan itu diajukan untuk Anda: bila dikabulkan, Anda dapat berbicara atas nama perusahaan.
        }

registration-link-stated =
    .subject = Perusahaan { $stater } menyebut { $other }
    .body =
        Perusahaan dengan nomor { $stater } menyatakan hubungan dengan catatan { $other }, yang dipegang organisasi Anda. Hubungan itu tidak publik. Masuklah untuk mengonfirmasinya atau menyangkalnya.

registration-link-answered =
    .subject =
        { $state ->
            [confirmed] Hubungan Anda dengan { $other } dikonfirmasi
           *[denied] Hubungan Anda dengan { $other } disangkal
        }
    .body =
        { $state ->
            [confirmed] Hubungan yang dinyatakan perusahaan Anda { $stater } dengan { $other } dikonfirmasi. Hubungan itu kini publik.
           *[denied] Hubungan yang dinyatakan perusahaan Anda { $stater } dengan { $other } disangkal. Hubungan itu tidak publik.
        }

registration-right-lapsed =
    .subject = Anda tidak lagi berbicara atas nama { $number }
    .body =
        Seorang pemilik perusahaan { $number } berganti, sehingga hak untuk berbicara atas namanya berakhir. Masuklah untuk membaca alasannya. Para pemiliknya saat ini dapat mengklaim catatan itu.
