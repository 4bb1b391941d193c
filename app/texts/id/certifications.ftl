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
