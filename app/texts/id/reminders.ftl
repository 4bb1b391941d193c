# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
           *[other] { $count } tugas menunggu Anda
        }
    .body =
        Inilah yang menunggu Anda pada { $day }.

        { $lines }

        Masuklah untuk melihat setiap tugas dan bertindak:
        { $link }

        Anda menerima paling banyak satu surat seperti ini sehari. Setelah masuk, Anda dapat memilih jamnya dan meniadakan hal yang tidak bertanggal.

reminders-overdue = Terlambat
reminders-due = Segera jatuh tempo
reminders-undated = Tanpa tanggal

reminders-was-due = { $what } (yang pertama jatuh tempo pada { $due })
reminders-is-due = { $what } (yang pertama akan jatuh tempo pada { $due })
reminders-instead = Untuk rekan yang tidak ada: { $what }
reminders-see-to = Belum dikerjakan di organisasi Anda, pastikan ditangani: { $what }

work-claim-confirm =
    { $count ->
       *[other] { $count } klaim atas catatan untuk dikonfirmasi
    }
work-claim-resume =
    { $count ->
       *[other] { $count } klaim dengan keberatan untuk ditinjau
    }
work-claim-grant =
    { $count ->
       *[other] { $count } klaim untuk diputuskan
    }
work-invitation-approve =
    { $count ->
       *[other] { $count } undangan untuk disetujui
    }
work-import-approve =
    { $count ->
       *[other] { $count } daftar register untuk disetujui
    }
work-claim-carry_on =
    { $count ->
       *[other] { $count } klaim yang diserahkan untuk dilanjutkan
    }
work-claim-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang klaim untuk ditinjau
    }
work-invitation-carry_on =
    { $count ->
       *[other] { $count } undangan yang diserahkan untuk dilanjutkan
    }
work-invitation-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang undangan untuk ditinjau
    }
work-import-carry_on =
    { $count ->
       *[other] { $count } daftar register yang diserahkan untuk dilanjutkan
    }
work-import-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang daftar register untuk ditinjau
    }
work-pair-carry_on =
    { $count ->
       *[other] { $count } pasangan catatan yang diserahkan untuk dilanjutkan
    }
work-pair-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang pasangan catatan untuk ditinjau
    }
work-dispute-decide =
    { $count ->
       *[other] { $count } sengketa tentang suatu data untuk diputuskan
    }
work-dispute-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang sengketa untuk ditinjau
    }
work-description-look =
    { $count ->
       *[other] { $count } keputusan rekan untuk menghapus pernyataan perusahaan untuk ditinjau
    }
work-dispute-answer =
    { $count ->
       *[other] { $count } sengketa tentang suatu data untuk dijawab
    }
work-consultation-answer =
    { $count ->
       *[other] { $count } rancangan tentang negara Anda untuk dijawab
    }
work-consultation-look =
    { $count ->
       *[other] { $count } keputusan rekan untuk menghapus kata tentang seseorang dari yang diterbitkan, untuk ditinjau
    }
work-dispute-reply =
    { $count ->
       *[other] { $count } sengketa tentang suatu data dalam catatan Anda untuk ditanggapi
    }
work-data_request-check =
    { $count ->
       *[other] { $count } permintaan tentang data pribadi: periksa siapa yang meminta
    }
work-data_request-decide =
    { $count ->
       *[other] { $count } permintaan tentang data pribadi untuk diputuskan
    }
work-act-confirm =
    { $count ->
       *[other] { $count } tindakan atas izin untuk dikonfirmasi
    }
work-act-answer =
    { $count ->
       *[other] { $count } tindakan atas izin yang dibantah untuk dijawab
    }
work-contest-answer =
    { $count ->
       *[other] { $count } penggabungan catatan yang dibantah untuk dijawab
    }
work-act-carry_on =
    { $count ->
       *[other] { $count } tindakan atas izin yang diserahkan untuk dilanjutkan
    }
work-act-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang tindakan atas izin untuk ditinjau
    }
work-licence-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang izin untuk ditinjau
    }
work-profile-register =
    { $count ->
       *[other] { $count } profil perusahaan untuk diputuskan
    }
work-profile-submit =
    { $count ->
       *[other] { $count } profil yang dikembalikan untuk diperbaiki dan diajukan lagi
    }
work-profile-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang profil untuk ditinjau
    }
work-link-confirm =
    { $count ->
       *[other] { $count } hubungan dengan perusahaan lain untuk dikonfirmasi atau disangkal
    }
work-link-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang hubungan antarperusahaan untuk ditinjau
    }
work-owner_change-lapse =
    { $count ->
       *[other] { $count } pergantian pemilik untuk diputuskan
    }
work-owner_change-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang pergantian pemilik untuk ditinjau
    }
work-application-screen =
    { $count ->
       *[other] { $count } permohonan akreditasi untuk disaring
    }
work-application-decide =
    { $count ->
       *[other] { $count } permohonan yang sudah disaring untuk diterima, dikembalikan, atau ditolak
    }
work-application-answer_remarks =
    { $count ->
       *[other] { $count } permohonan dengan catatan untuk dijawab
    }
work-application-assess =
    { $count ->
       *[other] { $count } penilaian mandiri untuk diselesaikan
    }
work-application-order_audit =
    { $count ->
       *[other] { $count } audit untuk dipesan
    }
work-application-carry_on =
    { $count ->
       *[other] { $count } permohonan yang diserahkan untuk dilanjutkan
    }
work-misuse-read =
    { $count ->
       *[other] { $count } laporan penyalahgunaan nama untuk dibaca
    }
work-audit-plan =
    { $count ->
       *[other] { $count } audit untuk direncanakan
    }
work-audit-declare =
    { $count ->
       *[other] { $count } audit yang memerlukan pernyataan kepentingan Anda
    }
work-audit-start =
    { $count ->
       *[other] { $count } audit untuk dimulai
    }
work-audit-decide_objection =
    { $count ->
       *[other] { $count } keberatan terhadap auditor untuk diputuskan
    }
work-audit-hand_in_workers =
    { $count ->
       *[other] { $count } audit yang memerlukan daftar pekerja dari Anda
    }
work-audit-submit =
    { $count ->
       *[other] { $count } laporan audit untuk diselesaikan
    }
work-audit-review =
    { $count ->
       *[other] { $count } laporan audit untuk ditelaah
    }
work-finding-answer =
    { $count ->
       *[other] { $count } temuan audit untuk dijawab
    }
work-finding-verify =
    { $count ->
       *[other] { $count } jawaban atas temuan audit untuk diverifikasi
    }
work-finding-pursue =
    { $count ->
       *[other] { $count } temuan audit yang terlambat untuk ditindaklanjuti
    }
work-finding-grade =
    { $count ->
       *[other] { $count } jawaban atas tingkat temuan audit untuk diputuskan
    }
work-notice-answer =
    { $count ->
       *[other] { $count } pemberitahuan tindakan terhadap organisasi Anda untuk dijawab
    }
work-notice-serve =
    { $count ->
       *[other] { $count } pemberitahuan untuk disampaikan
    }
work-notice-decide =
    { $count ->
       *[other] { $count } tindakan yang diumumkan untuk diputuskan setelah pemeriksaan
    }
work-notice-confirm =
    { $count ->
       *[other] { $count } tindakan mendesak rekan untuk dikonfirmasi
    }
work-notice-review =
    { $count ->
       *[other] { $count } tindakan mendesak untuk ditinjau
    }
work-notice-correct =
    { $count ->
       *[other] { $count } tindakan yang disebut berdasarkan kesalahan nyata, untuk dijawab
    }
work-notice-appeal =
    { $count ->
       *[other] { $count } tindakan terhadap organisasi Anda yang dapat dibanding
    }
work-notice-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang pemberitahuan untuk ditinjau
    }
work-appeal-name_panel =
    { $count ->
       *[other] { $count } banding yang panelnya harus ditunjuk
    }
work-appeal-decide =
    { $count ->
       *[other] { $count } banding untuk diperiksa dan diputuskan
    }
work-appeal-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang banding untuk ditinjau
    }
work-objection-answer =
    { $count ->
       *[other] { $count } keberatan terhadap anggota panel banding untuk dijawab
    }
work-decision-vote =
    { $count ->
       *[other] { $count } keputusan untuk dipungut suaranya
    }
work-decision-conclude =
    { $count ->
       *[other] { $count } keputusan untuk disimpulkan
    }
work-decision-look =
    { $count ->
       *[other] { $count } suara atau kesimpulan rekan untuk dilihat
    }
work-seat-appoint =
    { $count ->
       *[other] { $count } usulan anggota komite untuk diputuskan
    }
work-partner-decide =
    { $count ->
       *[other] { $count } usulan mitra untuk diputuskan
    }
work-post-assign =
    { $count ->
       *[other] { $count } kantor di luar negeri tanpa petugas
    }
work-partner-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang mitra untuk ditinjau
    }
work-rule_change-announce =
    { $count ->
       *[other] { $count } perubahan aturan biaya untuk dibaca dan diumumkan
    }
work-other =
    { $count ->
       *[other] { $count } tugas lain
    }

reminders-substitute-named =
    .subject = Anda menggantikan { $colleague }
    .body =
        { $colleague } tidak ada dari { $begins } sampai { $until }, kedua hari itu termasuk, dan menunjuk Anda sebagai pengganti selaku { $role } untuk { $organisation }.

        Selama hari-hari itu, apa yang menunggu { $colleague } ditampilkan bersama pekerjaan Anda sendiri, dan pengingat dikirim kepada Anda. Ini tidak memberi Anda hak yang tidak Anda miliki sendiri.

        Jika Anda tidak dapat menggantikan, masuklah dan tolak:
        { $link }

reminders-substitute-released =
    .subject = Anda tidak lagi menggantikan { $colleague }
    .body =
        { $colleague } dari { $organisation } menarik kembali atau mengubah ketidakhadiran yang untuknya Anda ditunjuk. Tidak ada lagi yang diminta dari Anda untuk itu.

reminders-substitute-declined =
    .subject = { $colleague } tidak dapat menggantikan Anda
    .body =
        { $colleague } menolak menggantikan Anda dari { $begins } sampai { $until }. Sampai ada orang lain yang menggantikan, pengingat dikirim kepada Anda. Masuklah untuk menunjuk rekan lain:
        { $link }
work-request-take_up =
    { $count ->
       *[other] { $count } permintaan pemegang sertifikat untuk ditindaklanjuti
    }
work-certificate-review =
    { $count ->
       *[other] { $count } sertifikat untuk ditinjau, karena lembaga auditnya kehilangan akreditasi
    }
work-condition-close =
    { $count ->
       *[other] { $count } syarat untuk diperiksa, yang menurut pemegangnya dipenuhi
    }
work-condition-meet =
    { $count ->
       *[other] { $count } syarat sertifikat Anda untuk dipenuhi
    }
work-certificate-order_audit =
    { $count ->
       *[other] { $count } sertifikat yang harus menjalani audit pengawasan
    }
work-certificate-renew =
    { $count ->
       *[other] { $count } sertifikat untuk diperbarui
    }
work-certificate-confirm =
    { $count ->
       *[other] { $count } pembekuan mendesak untuk dikonfirmasi atau dibiarkan
    }
work-certificate-look =
    { $count ->
       *[other] { $count } tindakan rekan tentang sertifikat untuk ditinjau
    }
work-condition-look =
    { $count ->
       *[other] { $count } penilaian rekan tentang syarat untuk ditinjau
    }
work-finding-look =
    { $count ->
       *[other] { $count } penilaian rekan tentang tingkat temuan audit untuk ditinjau
    }
work-complaint-take =
    { $count ->
       *[other] { $count } pengaduan untuk ditangani
    }
work-complaint-check_safety =
    { $count ->
       *[other] { $count } pengaduan yang perlu ditanyakan apakah pelapornya aman
    }
work-complaint-sort =
    { $count ->
       *[other] { $count } pengaduan untuk dipilah
    }
work-complaint-look_into =
    { $count ->
       *[other] { $count } pengaduan untuk diselidiki
    }
work-complaint-inform =
    { $count ->
       *[other] { $count } pengaduan yang perkembangannya perlu dikabarkan kepada pelapor
    }
work-complaint-answer_request =
    { $count ->
       *[other] { $count } permintaan rekan untuk membuka siapa pelapornya
    }
work-complaint-confirm_severity =
    { $count ->
       *[other] { $count } penurunan tingkat keparahan pengaduan untuk dikonfirmasi
    }
work-complaint-confirm_flag =
    { $count ->
       *[other] { $count } tanda peringatan pengaduan yang ingin ditutup rekan
    }
work-complaint-carry_on =
    { $count ->
       *[other] { $count } pengaduan yang ditinggalkan untuk dilanjutkan
    }
work-complaint-look =
    { $count ->
       *[other] { $count } tindakan rekan tentang pengaduan untuk ditinjau
    }
work-inquiry-conclude =
    { $count ->
       *[other] { $count } penyelidikan untuk disimpulkan
    }
work-warning-agree =
    { $count ->
       *[other] { $count } peringatan untuk dibaca sebelum yang disebut dihubungi
    }
work-warning-read_answer =
    { $count ->
       *[other] { $count } jawaban atas peringatan untuk dibaca
    }
work-warning-publish =
    { $count ->
       *[other] { $count } peringatan untuk diperiksa dan diterbitkan
    }
work-warning-renew =
    { $count ->
       *[other] { $count } peringatan yang segera berakhir
    }
work-objection-decide =
    { $count ->
       *[other] { $count } keberatan atas peringatan untuk diputuskan
    }
work-risk-weigh =
    { $count ->
       *[other] { $count } pemegang dengan pola risiko, untuk mempertimbangkan audit
    }
work-warning-look =
    { $count ->
       *[other] { $count } keputusan rekan tentang peringatan untuk ditinjau
    }
work-telling-reply =
    { $count ->
       *[other] { $count } pernyataan tentang organisasi Anda untuk dijawab
    }
work-complaint-confirm_end =
    { $count ->
       *[other] { $count } pengumuman bahwa kasus tidak dilanjutkan untuk diputuskan
    }
work-complaint-second =
    { $count ->
       *[other] { $count } teks untuk diperiksa sebagai petugas kedua
    }
work-complaint-decide =
    { $count ->
       *[other] { $count } kasus untuk diputuskan
    }
work-complaint-take_decision =
    { $count ->
       *[other] { $count } kasus yang harus diputuskan seseorang
    }
work-complaint-begin_mediation =
    { $count ->
       *[other] { $count } mediasi untuk dimulai
    }
work-complaint-mediate =
    { $count ->
       *[other] { $count } mediasi untuk dipimpin
    }
work-complaint-settle =
    { $count ->
       *[other] { $count } kesepakatan untuk dijalankan
    }
work-complaint-hear =
    { $count ->
       *[other] { $count } orang untuk didengar tentang kode kasus
    }
work-complaint-reopen =
    { $count ->
       *[other] { $count } kasus tertutup yang belum selesai
    }
work-complaint-read =
    { $count ->
       *[other] { $count } kasus dengan pesan baru
    }
work-complaint-review_hold =
    { $count ->
       *[other] { $count } penahanan hukum atas kasus untuk diperiksa lagi
    }
work-referral-answer =
    { $count ->
       *[other] { $count } pengaduan yang diteruskan kepada Anda untuk dijawab
    }
work-referral-report =
    { $count ->
       *[other] { $count } pengaduan yang Anda terima untuk dilaporkan
    }
work-complaint-chase =
    { $count ->
       *[other] { $count } kasus yang didiamkan oleh otoritas
    }
work-complaint-show =
    { $count ->
       *[other] { $count } kata otoritas untuk diperiksa lebih dulu
    }
work-authority-remind =
    { $count ->
       *[other] { $count } otoritas yang diam tentang pengaduan
    }
work-violation-notify =
    { $count ->
       *[other] { $count } perkara pelanggaran untuk dilihat dan diberitahukan
    }
work-violation-liken =
    { $count ->
       *[other] { $count } perkara yang mungkin mengenai perbuatan perkara lain
    }
work-violation-answer =
    { $count ->
       *[other] { $count } perkara terhadap organisasi Anda untuk dijawab
    }
work-violation-decide =
    { $count ->
       *[other] { $count } perkara pelanggaran untuk diputuskan
    }
work-violation-hear =
    { $count ->
       *[other] { $count } pihak yang tidak hadir untuk didengar
    }
work-violation-look =
    { $count ->
       *[other] { $count } tindakan rekan dalam perkara pelanggaran untuk dilihat
    }
work-sanction-announce =
    { $count ->
       *[other] { $count } pelanggaran terbukti untuk diikuti sanksi
    }
work-sanction-decide =
    { $count ->
       *[other] { $count } sanksi untuk diputuskan
    }
work-sanction-confirm =
    { $count ->
       *[other] { $count } tindakan mendesak untuk disahkan atau dibatalkan
    }
work-sanction-collect =
    { $count ->
       *[other] { $count } denda yang lewat jatuh tempo
    }
work-sanction-look =
    { $count ->
       *[other] { $count } tindakan rekan atas sanksi untuk dilihat
    }
work-award-grant =
    { $count ->
       *[other] { $count } evaluasi yang usulan penghargaannya untuk diberikan atau ditolak
    }
work-award-announce =
    { $count ->
       *[other] { $count } penghargaan dengan pelanggaran final dalam masanya: umumkan kehilangannya atau biarkan
    }
work-award-decide =
    { $count ->
       *[other] { $count } kehilangan penghargaan yang diumumkan untuk diputuskan
    }
work-award-confirm =
    { $count ->
       *[other] { $count } penghargaan terdahulu untuk disahkan sebagai orang kedua
    }
work-award-restore =
    { $count ->
       *[other] { $count } penghargaan yang hilang untuk dipulihkan karena pelanggarannya tidak berlaku lagi
    }
work-award-look =
    { $count ->
       *[other] { $count } tindakan rekan atas penghargaan untuk dilihat
    }
work-state_review-open =
    { $count ->
       *[other] { $count } negara tanpa sertifikat: peninjauannya untuk dibuka atau dikesampingkan
    }
work-state_review-vote =
    { $count ->
       *[other] { $count } peninjauan sertifikat negara untuk dipungut suaranya
    }
work-state_review-conclude =
    { $count ->
       *[other] { $count } peninjauan sertifikat negara untuk disimpulkan
    }
work-state_review-lift =
    { $count ->
       *[other] { $count } peninjauan yang aturannya tidak lagi berlaku untuk dicabut
    }
work-state_review-look =
    { $count ->
       *[other] { $count } tindakan rekan atas peninjauan negara untuk dilihat
    }
work-cohort_study-freeze =
    { $count ->
       *[other] { $count } rancangan studi kohort yang protokolnya untuk dibekukan
    }
work-cohort_study-analyse =
    { $count ->
       *[other] { $count } studi kohort yang sudah ditutup untuk dianalisis
    }
work-cohort_study-publish =
    { $count ->
       *[other] { $count } hasil studi kohort untuk diterbitkan
    }
work-cohort_study-look =
    { $count ->
       *[other] { $count } tindakan rekan atas studi kohort untuk dilihat
    }
work-statement-look =
    { $count ->
       *[other] { $count } tindakan rekan atas pernyataan publik negara untuk dilihat
    }
work-recall-acknowledge =
    { $count ->
       *[other] { $count } penarikan kembali pemberitahuan untuk dikonfirmasi
    }
work-disclosure-acknowledge =
    { $count ->
       *[other] { $count } pemberitahuan dari negara lain untuk dikonfirmasi
    }
work-disclosure-answer =
    { $count ->
       *[other] { $count } pemberitahuan untuk dijawab: apa yang dilakukan otoritas Anda
    }
work-bar-announce =
    { $count ->
       *[other] { $count } usulan larangan atas orang untuk diumumkan atau dilepaskan
    }
work-bar-serve =
    { $count ->
       *[other] { $count } surat tentang larangan untuk disampaikan kepada orangnya
    }
work-bar-decide =
    { $count ->
       *[other] { $count } larangan yang diumumkan untuk diputuskan
    }
work-bar-look =
    { $count ->
       *[other] { $count } tindakan rekan tentang larangan untuk dilihat
    }
work-bar_question-answer =
    { $count ->
       *[other] { $count } pertanyaan apakah dua itu satu orang
    }
work-remedy-propose =
    { $count ->
       *[other] { $count } rencana pengembalian uang pekerja yang perlu disusun
    }
work-remedy-accept =
    { $count ->
       *[other] { $count } rencana pengembalian uang pekerja yang perlu diperiksa
    }
work-remedy-pay =
    { $count ->
       *[other] { $count } pengembalian uang pekerja yang perlu dibayar
    }
work-remedy-confirm =
    { $count ->
       *[other] { $count } pengembalian uang yang belum dibenarkan pekerja
    }
work-remedy-close =
    { $count ->
       *[other] { $count } pengembalian uang yang selesai dan perlu ditutup
    }
work-remedy-look =
    { $count ->
       *[other] { $count } tindakan rekan atas pengembalian uang yang perlu diperiksa
    }
work-bar_question-look =
    { $count ->
       *[other] { $count } jawaban rekan apakah dua itu satu orang untuk dilihat
    }
work-application-declare =
    { $count ->
       *[other] { $count } permohonan yang perlu menyebutkan siapa pemilik dan pengelola perusahaan Anda
    }
work-claim-declare =
    { $count ->
       *[other] { $count } klaim yang perlu menyebutkan siapa pemilik dan pengelola perusahaan Anda
    }
work-agreement-sign =
    { $count ->
       *[other] { $count } perjanjian antarnegara untuk ditandatangani
    }
work-agreement-enforce =
    { $count ->
       *[other] { $count } perjanjian antarnegara yang telah ditandatangani untuk diberlakukan
    }
work-agreement_change-confirm =
    { $count ->
       *[other] { $count } perubahan atas apa yang dibagikan negara untuk dipastikan sebagai orang kedua
    }
work-succession-answer =
    { $count ->
       *[other] { $count } pertanyaan apakah penerus menggantikan pihak dalam perjanjian
    }
work-exchange_link-confirm =
    { $count ->
       *[other] { $count } tautan dengan register lain untuk dikonfirmasi sebagai orang kedua
    }
work-exchange_question-answer =
    { $count ->
       *[other] { $count } perbedaan antara register tertaut dan register ini untuk diputuskan
    }
work-change_question-answer =
    { $count ->
       *[other] { $count } keputusan sistem nasional yang tidak cocok, untuk dijawab
    }
work-experience-moderate =
    { $count ->
       *[other] { $count } jawaban pekerja untuk dibaca sebelum dihitung
    }
work-experience_removal-decide =
    { $count ->
       *[other] { $count } permintaan perusahaan untuk menghapus kata-kata pekerja untuk diputuskan
    }
work-experience-look =
    { $count ->
       *[other] { $count } tindakan rekan atas jawaban pekerja untuk dilihat
    }
work-alliance_member-admit =
    { $count ->
       *[other] { $count } permohonan bergabung dengan aliansi untuk diputuskan
    }
work-alliance_member-answer =
    { $count ->
       *[other] { $count } keanggotaan aliansi yang akan diakhiri, untuk dijawab
    }
work-alliance_member-end =
    { $count ->
       *[other] { $count } anggota aliansi yang sudah didengar, untuk diakhiri atau dipertahankan
    }
work-commitment-report =
    { $count ->
       *[other] { $count } janji publik untuk dilaporkan
    }
work-commitment-look_at =
    { $count ->
       *[other] { $count } laporan bahwa janji ditepati, untuk dilihat buktinya
    }
work-credential-confirm =
    { $count ->
       *[other] { $count } pelatihan atau sertifikat perusahaan untuk dikonfirmasi atau ditolak
    }
work-alliance-look =
    { $count ->
       *[other] { $count } tindakan rekan atas anggota aliansi untuk dilihat
    }
work-commitment-look =
    { $count ->
       *[other] { $count } tindakan rekan atas janji publik untuk dilihat
    }
work-credential-look =
    { $count ->
       *[other] { $count } tindakan rekan atas pelatihan atau sertifikat perusahaan untuk dilihat
    }
