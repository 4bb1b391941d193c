# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = Rancangan tentang { $country } diterbitkan
    .body =
        Rancangan penilaian atas { $country } diterbitkan, dengan nilai setiap bidang dan jawaban atas setiap indikator:
        { $link }

        Masuklah untuk menjawabnya sampai { $until }. Jawaban Anda diterbitkan di sampingnya, begitu pula jawaban serikat pekerja dan pemberi kerja. Tidak ada yang diputuskan sebelum waktu itu lewat, seberapa pun cepat Anda menjawab.

consultations-review =
    .subject = Sertifikat { $country } sedang ditinjau
    .body =
        Menurut aturan, karena jawaban yang terlambat atau pelanggaran yang final, sertifikat { $country } sedang ditinjau. Sejak kapan dan menurut aturan apa bersifat publik:
        { $link }

        Masuklah untuk menjawabnya sampai { $until }. Jawaban Anda diterbitkan di sampingnya, begitu pula jawaban serikat pekerja dan pemberi kerja. Tidak ada yang diputuskan sebelum waktu itu lewat, seberapa pun cepat Anda menjawab; yang memutuskan adalah orang-orang yang tidak terikat dengan negara Anda.
