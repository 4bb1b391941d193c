# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

certifications-returned =
    .subject = Permohonan { $number } dikembalikan dengan catatan
    .body =
        Sekretariat mengembalikan permohonan { $number } dalam skema { $scheme } dengan catatan, menurut aturan penyaringan skema. Tidak ada yang hilang: masuklah untuk membaca catatan dan hasil setiap aturan, perbaiki apa yang disebut, dan ajukan lagi sampai { $until }. Tidak ada bagiannya yang publik.

certifications-accepted =
    .subject = Permohonan { $number } diterima dalam penyaringan
    .body =
        Sekretariat menerima permohonan { $number } dalam skema { $scheme } pada penyaringan. Ini bukan sertifikat. Berikutnya adalah penilaian mandiri: masuklah untuk menjawab setiap indikator beserta buktinya; batas waktunya tertera di sana. Audit dipesan setelah penilaian itu lengkap.

certifications-rejected =
    .subject = Permohonan { $number } ditolak dalam penyaringan
    .body =
        Sekretariat menolak permohonan { $number } dalam skema { $scheme }, menurut aturan penyaringan skema. Masuklah untuk membaca dasarnya: alasan dalam kata-kata, dan untuk setiap aturan apa yang ditemukan serta dari fakta mana. Jika suatu fakta dalam register salah, sengketakan sebagai koreksi. Cara mengajukan banding atas keputusan skema, dan siapa yang memeriksanya, tertera di halaman publik skema. Anda dapat mengajukan permohonan lagi mulai { $again }. Tidak ada bagian permohonan atau keputusan ini yang publik.

certifications-audit-ordered =
    .subject = Audit dipesan untuk permohonan { $number }
    .body =
        { $stage ->
            [stage_1] Tahap pertama audit
            [recertification] Audit untuk pembaruan
           *[stage_2] Tahap kedua audit
        } untuk permohonan { $number } telah dipesan. Nomornya { $audit }. Lembaga audit menerima ruang lingkup dan jawaban Anda seperti keadaannya hari ini. Lembaga itu memberitahukan hari dan timnya; Anda dapat menyatakan keberatan satu kali atas seorang anggota, dengan alasan.

certifications-misuse-reported =
    .subject = Seseorang melaporkan penyalahgunaan nama perusahaan Anda
    .body =
        Seseorang melaporkan pada register bahwa nama perusahaan Anda, catatan { $record }, dipakai oleh pihak lain. Laporan ini belum diperiksa dan tidak publik. Masuklah untuk membacanya. Surat ini ditulis paling banyak sekali sehari.

certifications-opened =
    .subject = Negara yang Anda wakili sedang dinilai
    .body =
        Register memulai penilaian { $number } atas negara Anda menurut skema { $scheme }, tanpa permintaan Anda. Ini bukan temuan. Masuklah untuk menjawab indikator dengan bukti Anda, sejauh yang Anda inginkan; tidak ada yang menunggunya. Anda diberi tahu siapa yang menilai dan dapat berkeberatan satu kali terhadap masing-masing, dengan alasan. Rancangan diterbitkan bersama jawaban Anda sebelum apa pun diputuskan.

certifications-granted =
    .subject = Sertifikat { $number } diberikan
    .body =
        Komite memberikan apa yang Anda mohonkan dalam skema { $scheme }. Sertifikat bernomor { $number } dan berlaku sampai { $until }, dalam lingkup yang tertulis di dalamnya. Masuklah untuk membacanya beserta syarat-syaratnya, jika ada, dan alasan keputusan. Siapa pun dapat menanyakan keadaan sebenarnya dengan nomornya. Perubahan kepemilikan, alamat atau lingkup harus diberitahukan kepada skema.

certifications-changed =
    .subject =
        { $what ->
            [reinstated] Sertifikat { $number } aktif kembali
            [extended] Ruang lingkup sertifikat { $number } diperluas
           *[transferred] Sertifikat { $number } dialihkan
        }
    .body =
        Komite memutuskan demikian menurut skema { $scheme }. Hari terakhir sertifikat tetap sama. Masuklah untuk membaca keputusan beserta alasannya dan keadaan sertifikat sekarang; siapa pun dapat menanyakan keadaan sebenarnya dengan nomornya.

certifications-reminded =
    .subject =
        { $kind ->
            [expiry] Sertifikat { $number } berakhir pada { $on }
            [surveillance] Audit untuk sertifikat { $number } harus dilaksanakan paling lambat { $on }
           *[condition] Syarat sertifikat { $number } harus dipenuhi paling lambat { $on }
        }
    .body =
        { $kind ->
            [expiry] Menurut skema { $scheme } sertifikat dapat diperbarui sebelum hari itu: mulailah permohonan yang menyebut sertifikat ini, agar audit dan keputusan tepat waktu. Setelah hari itu tidak ada sertifikat, sampai yang baru diberikan.
            [surveillance] Menurut skema { $scheme } audit pengawasan harus dilaksanakan paling lambat hari itu. Sekretariat memesannya, dan lembaga audit memberitahukan harinya. Jika tidak dilaksanakan tepat waktu, pembekuan dapat diusulkan; Anda akan didengar lebih dahulu.
           *[condition] Menurut skema { $scheme } syarat harus dipenuhi paling lambat hari itu. Masuklah untuk membacanya dan menunjukkan dengan dokumen bahwa syarat dipenuhi. Jika tidak, aturan skema menentukan apa yang diusulkan; Anda akan didengar lebih dahulu.
        }

certifications-ended =
    .subject = Sertifikat { $number } telah berakhir
    .body =
        Hari terakhirnya menurut skema { $scheme } adalah { $on }. Mulai sekarang sertifikat tidak boleh ditunjukkan atau dipromosikan sebagai berlaku, dan register menyatakannya. Masuklah untuk melihat apakah dan sampai kapan sertifikat dapat dipulihkan; jika tidak, permohonan baru diperlukan.

certifications-watched =
    .subject = Audit dipesan untuk sertifikat { $number }
    .body =
        Audit itu bernomor { $audit }. Lembaga audit memberitahukan hari dan timnya; Anda dapat berkeberatan satu kali terhadap seorang anggota, dengan alasan. Masuklah untuk membaca apa yang diaudit.

certifications-country-lost =
    .subject = Sertifikat { $number } berlaku sampai { $until }
    .body =
        Skema sertifikat Anda { $number } meminta agar { $country } sendiri tersertifikasi, dan sekarang tidak lagi. Perilaku Anda sendiri tidak dipersoalkan, dan siapa pun yang menanyakan nomornya membaca hal itu. Sertifikat Anda berlaku sampai { $until }. Jika negara itu tersertifikasi lagi sebelumnya, sertifikat berlanjut seperti semula. Tidak ada yang diminta dari Anda.

certifications-country-regained =
    .subject = Sertifikat { $number } berlanjut seperti semula
    .body =
        Negara yang diminta skema sertifikat Anda { $number } tersertifikasi, sehingga sertifikat Anda berlanjut dalam masa berlakunya sendiri. Masuklah untuk membaca keadaannya.

certifications-country-ended =
    .subject = Sertifikat { $number } telah berakhir
    .body =
        Negara yang diminta skema sertifikat Anda { $number } tidak tersertifikasi lagi dalam masa peralihan, sehingga sertifikat Anda berakhir. Perilaku Anda sendiri tidak dipersoalkan, dan siapa pun yang menanyakan nomornya membaca hal itu. Masuklah untuk membaca keadaannya, dan ajukan permohonan menurut skema lain, atau lagi ketika negara itu tersertifikasi; tidak ada masa tunggu.
