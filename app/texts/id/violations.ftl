# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = Biaya dipungut dari pekerja bertentangan dengan aturan
violations-offence-fee_without_receipt = Uang diambil dari pekerja tanpa tanda terima
violations-offence-costs_not_refunded = Yang harus dikembalikan kepada pekerja tidak dikembalikan
violations-offence-forced_suppliers = Pekerja dipaksa memakai satu klinik, pemberi pinjaman, penjamin, atau pelatih
violations-offence-debt_bondage = Pekerja terikat bekerja oleh utang
violations-offence-contract_substitution = Kontrak diganti atau diubah sehingga merugikan pekerja
violations-offence-deception = Pekerja ditipu tentang pekerjaan, upah, tempat, atau syarat
violations-offence-false_documents = Surat pekerja palsu
violations-offence-document_retention = Surat pekerja ditahan
violations-offence-recruitment_without_licence = Perekrutan tanpa izin
violations-offence-recruitment_while_suspended = Perekrutan saat izin ditangguhkan
violations-offence-licence_lent = Izin dipinjamkan kepada pihak lain
violations-offence-undeclared_agents = Agen yang tidak dilaporkan
violations-offence-recruitment_elsewhere = Perekrutan di tempat yang tidak berizin
violations-offence-unprocessed_deployment = Pekerja dikirim tanpa surat yang diproses, atau kepada prinsipal yang tidak terakreditasi
violations-offence-under_age = Orang di bawah umur direkrut atau dikirim
violations-offence-harmful_work = Pekerja ditempatkan pada pekerjaan yang membahayakan nyawa, kesehatan, atau martabat
violations-offence-forced_labour = Kerja karena paksaan atau ancaman
violations-offence-wages_withheld = Upah ditahan, terlambat, atau terlalu rendah
violations-offence-working_conditions = Tempat tinggal, keselamatan, atau jam kerja melanggar aturan
violations-offence-non_deployment = Pekerja tidak diberangkatkan tanpa alasan yang sah
violations-offence-abandonment = Pekerja ditinggalkan tanpa kerja, upah, tempat tinggal, atau jalan pulang
violations-offence-violence = Kekerasan terhadap pekerja
violations-offence-threats = Ancaman atau hukuman terhadap pekerja
violations-offence-discrimination = Pekerja ditolak atau diperlakukan lebih buruk karena jati dirinya
violations-offence-inducement = Pekerja dibujuk meninggalkan pekerjaan
violations-offence-blacklisting = Pihak lain dipengaruhi agar tidak mempekerjakan seorang pekerja
violations-offence-obstruction = Pemeriksaan atau penyelidikan dihalangi
violations-offence-reports_missing = Laporan tidak ada atau terlambat
violations-offence-false_statements = Pernyataan palsu kepada otoritas atau skema
violations-offence-ownership = Kepemilikan, kendali, atau pengelolaan melanggar aturan izin
violations-offence-advertising = Lowongan diiklankan tanpa persetujuan atau tanpa nomor izin
violations-offence-no_orientation = Tidak ada pembekalan sebelum berangkat
violations-offence-order_not_followed = Perintah, putusan, atau kesepakatan tidak dijalankan
violations-offence-misuse_of_mark = Sertifikat atau tanda dipakai di luar cakupannya
violations-offence-data_misuse = Data pekerja disalahgunakan

violations-standard-substantial_evidence = bukti yang cukup
violations-standard-balance_of_probabilities = lebih mungkin benar daripada tidak
violations-standard-clear_and_convincing = bukti yang jelas dan meyakinkan
violations-standard-beyond_reasonable_doubt = tanpa keraguan yang masuk akal

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = Suatu perkara ditujukan kepada Anda, dan Anda dapat menjawab
violations-letter-subject-notified = Suatu perkara ditujukan kepada Anda, dan Anda dapat menjawab
violations-letter-subject-decided = Suatu perkara terhadap Anda telah diputuskan
violations-letter-notified = { $body } memeriksa apa yang dituduhkan di bawah ini. Belum ada yang diputuskan, dan tidak ada yang diumumkan. Inilah tuduhannya:
violations-letter-decided = { $body } telah memutuskan hal di bawah ini. Ini baru terbuka untuk umum setelah final. Inilah tuduhannya:
violations-letter-rule = Aturan: { $rule }.
violations-letter-code = Anda membaca seluruh perkara dan menyampaikan jawaban di { $address }. Pakai kode ini; kode ini hanya membuka perkara ini, dan tidak perlu akun:
violations-letter-answer = Anda dapat menjawab selama { $days } hari sejak surat ini Anda terima. Jawaban Anda diperiksa sebelum ada keputusan.
violations-letter-appeal = Anda dapat mengajukan banding sampai { $until } dengan kode yang sama. Selama banding berjalan, keputusan tidak berlaku terhadap Anda. Orang yang tidak ikut memutus sebelumnya yang memutuskan.
violations-letter-absence = Karena ini tidak dapat disampaikan kepada Anda sebelumnya, keputusan dibuat tanpa kehadiran Anda. Jika Anda meminta didengar dalam { $days } hari sejak keputusan, perkara dibuka kembali; tidak ada yang menanyakan alasannya.
violations-letter-keep = Simpan surat ini dan jangan berikan kodenya kepada siapa pun. Surat yang lebih baru membatalkan kode surat yang lama.

violations-mail =
    .subject = { $number }: ada perkara terhadap perusahaan yang alamat ini diumumkan oleh suatu register
    .body =
        Sebuah register perekrut tenaga kerja memiliki perkara { $number } terhadap perusahaan yang alamatnya tercantum dalam register publik. Perusahaan itu dapat membaca dan menjawabnya tanpa akun, selama { $days } hari sejak penyampaian:
        { $link }

        Kode, hanya untuk perkara ini:
        { $code }

        Jika ini bukan perusahaan Anda, abaikan; surat ini ditulis paling banyak sekali sehari.
