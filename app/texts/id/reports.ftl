# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = Laporan { $jurisdiction } sudah siap: { $first } sampai { $last }
    .body =
        Laporan kepatuhan { $jurisdiction } dari { $first } sampai { $last } sudah siap. Masuklah untuk membacanya di alamat ini. Laporan tidak pernah dilampirkan pada surat.

        { $link }

        Otoritas Anda yang mengaturnya. Salah seorang manajernya dapat mengakhirinya kapan saja.
