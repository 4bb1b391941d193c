# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

audits-team-named =
    .subject = Siapa yang mengaudit Anda: audit { $audit }
    .body =
        Tim audit { $audit } telah ditunjuk. Sampai { $until } Anda dapat mengajukan keberatan terhadap seorang anggota, satu kali dan dengan alasan. Masuklah untuk membaca nama-namanya, dan untuk mengajukan keberatan.

audits-team-named-finally =
    .subject = Siapa yang mengaudit Anda: audit { $audit }
    .body =
        Tim audit { $audit } telah ditunjuk. Masuklah untuk membaca nama-namanya.

audits-findings =
    .subject = Laporan audit { $audit } diterima
    .body =
        Laporan audit { $audit } diterima. Temuan yang menunggu jawaban Anda: { $count }. Masuklah untuk membaca masing-masing dengan tanggalnya, dan untuk menjawab dengan penyebabnya, apa yang diperbaiki, dan apa yang mencegahnya terulang.

audits-returned =
    .subject = Laporan kembali: audit { $audit }
    .body =
        Laporan audit { $audit } dikembalikan kepada timnya, dengan alasan. Masuklah untuk membacanya; Anda dapat menulis lagi.

audits-overdue =
    .subject = Suatu tanggal telah lewat: temuan { $finding }
    .body =
        Tanggal untuk menjawab atau memperbaiki temuan { $finding } telah lewat. Temuan itu tercatat terlambat, dan lembaga audit telah diberi tahu. Masuklah untuk membaca apa yang kurang; apa yang menyusul diputuskan oleh manusia, setelah Anda didengar.
