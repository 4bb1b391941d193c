# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }.

        Ini tentang: { $act }. Surat itu menyebut fakta, aturan, siapa yang memutuskan, serta bagaimana dan sampai kapan menjawab atau mengajukan banding. Masuklah untuk membacanya:
        { $link }

notice-step-announced = Suatu tindakan terhadap organisasi Anda diumumkan, dan Anda dapat menjawab lebih dahulu
notice-step-urgent = Suatu tindakan mendesak terhadap organisasi Anda berlaku
notice-step-in_effect = Suatu tindakan terhadap organisasi Anda berlaku
notice-step-dropped = Suatu tindakan terhadap organisasi Anda dibatalkan
notice-step-reviewed = Suatu tindakan mendesak terhadap organisasi Anda ditinjau
notice-step-corrected = Suatu kesalahan nyata diperbaiki
notice-step-no_error = Tidak ditemukan kesalahan nyata
notice-step-appeal_lodged = Banding Anda telah tiba
notice-step-appeal_panel = Panel untuk banding Anda telah ditunjuk
notice-step-appeal_admitted = Banding Anda diperiksa
notice-step-appeal_decided = Banding Anda telah diputuskan

notice-act-claim_refused = klaim atas suatu catatan ditolak
notice-act-claim_lapsed = hak atas suatu catatan berakhir
notice-act-records_merged = dua catatan digabungkan
notice-act-finding_graded = suatu temuan audit diberi tingkat
notice-act-application_refused = permohonan sertifikat ditolak
notice-act-certificate_suspended = suatu sertifikat ditangguhkan
notice-act-certificate_withdrawn = suatu sertifikat dicabut
notice-act-certificate_reduced = lingkup suatu sertifikat dikurangi
notice-act-certificate_not_extended = suatu sertifikat tidak diperluas
notice-act-certificate_not_restored = suatu sertifikat tidak dipulihkan
notice-act-certificate_not_transferred = suatu sertifikat tidak dialihkan
notice-act-complaint_inadmissible = sebuah pengaduan tidak diperiksa
notice-act-complaint_decided = sebuah pengaduan diputuskan
notice-act-complaint_upheld = sebuah pengaduan dinyatakan benar
notice-act-violation_confirmed = suatu pelanggaran dinyatakan terbukti
notice-act-sanction_imposed = suatu sanksi dijatuhkan
notice-act-bar_imposed = suatu larangan dijatuhkan

notice-letter-announced = Ini diumumkan: { $act } ({ $address }). Belum ada yang berlaku.
notice-letter-urgent = Karena penundaan akan membahayakan pekerja, ini langsung berlaku: { $act } ({ $address }). Dua orang memutuskannya.
notice-letter-in_effect = Ini berlaku mulai sekarang: { $act } ({ $address }).
notice-letter-dropped = Yang diumumkan tidak terjadi: { $act } ({ $address }).
notice-letter-reviewed-stands = Seseorang yang tidak ikut serta meninjau tindakan mendesak ini, dan tindakan itu tetap berlaku: { $act } ({ $address }).
notice-letter-reviewed-falls = Seseorang yang tidak ikut serta meninjau tindakan mendesak ini, dan tindakan itu tidak tetap berlaku: { $act } ({ $address }).
notice-letter-corrected = Anda menyatakan bahwa ini didasarkan pada kesalahan nyata, dan Anda benar: { $act } ({ $address }).
notice-letter-no_error = Anda menyatakan bahwa ini didasarkan pada kesalahan nyata; tidak ditemukan kesalahan: { $act } ({ $address }). Waktu banding bertambah selama hari yang dipakai untuk menjawab.
notice-letter-ground = Dasar: { $ground }. Aturan: { $rule }.
notice-letter-facts = Faktanya:
notice-letter-reason = Alasannya:
notice-letter-why_urgent = Mengapa tidak dapat menunggu:
notice-letter-by = Diputuskan oleh: { $body }.
notice-letter-answer = Anda dapat menjawab sampai { $until }: masuklah, baca pemberitahuan { $number }, dan sebutkan apa yang salah atau kurang. Jawaban Anda diperiksa sebelum ada keputusan.
notice-letter-answer-unserved = Anda dapat menjawab sejak hari surat ini sampai kepada Anda: masuklah, baca pemberitahuan { $number }, dan sebutkan apa yang salah atau kurang.
notice-letter-answer-finding = Siapa yang menjawab temuan dengan sebab, perbaikan, dan tindakan korektif juga menjawab pemberitahuan ini; keberatan atas tingkatnya dapat disertakan.
notice-letter-heard-answered = Jawaban Anda telah diperiksa.
notice-letter-heard-unanswered = Tidak ada jawaban yang datang tepat waktu.
notice-letter-heard-absence = Pemberitahuan tidak dapat disampaikan, jadi ini diputuskan tanpa kehadiran Anda.
notice-letter-review = Orang lain meninjau ini paling lambat { $until }. Pernyataan Anda sampai saat itu dibaca: masuklah, dan jawab pemberitahuan { $number }.
notice-letter-appeal = Anda dapat mengajukan banding sampai { $until }: seorang pengelola organisasi Anda masuk dan mengajukan banding terhadap pemberitahuan { $number }. Orang yang tidak ikut serta memutuskannya ({ $body }).
notice-letter-appeal-absence = Karena pemberitahuan tidak dapat disampaikan, banding yang diajukan kemudian, sampai { $until }, juga dianggap tepat waktu: tidak ada yang menanyakan alasannya.
notice-letter-appeal-holds = Selama banding berjalan, keadaan sebelum tindakan ini tetap berlaku.
notice-letter-appeal-holds_not = Banding tidak menahan tindakan ini.
notice-letter-error = Jika ini didasarkan pada kesalahan nyata, seperti hari yang salah atau dokumen perusahaan lain, nyatakan sampai { $until }; kesalahan itu diperbaiki tanpa banding, dan waktu banding tidak berkurang.
notice-letter-appeal_lodged = Banding Anda { $appeal } terhadap pemberitahuan { $number } telah tiba. Banding diputuskan paling lambat { $until }.
notice-letter-appeal_lodged-held = Sampai saat itu, keadaan sebelum tindakan tetap berlaku.
notice-letter-appeal_panel = Orang-orang yang memutuskan banding Anda { $appeal } telah ditunjuk; masuklah untuk membaca siapa mereka. Sampai { $until } Anda dapat mengajukan keberatan terhadap masing-masing, satu kali dan dengan alasan.
notice-letter-appeal_admitted = Banding Anda { $appeal } diperiksa. Banding diputuskan paling lambat { $until }.
notice-letter-appeal_decided-upheld = Banding Anda { $appeal } benar: tindakan itu tidak berlaku lagi.
notice-letter-appeal_decided-partly = Banding Anda { $appeal } benar sebagian: perkara kembali ke badan yang memutuskan, kepada orang yang tidak memutuskannya pertama kali.
notice-letter-appeal_decided-lowered = Banding Anda { $appeal } benar sebagian: temuan tetap ada, dan tingkatnya diturunkan satu mulai sekarang. Masuklah untuk membacanya dengan tenggat yang baru.
notice-letter-appeal_decided-dismissed = Banding Anda { $appeal } ditolak: tindakan itu tetap berlaku, dan final di sini. Pengadilan dan otoritas tetap terbuka bagi Anda.
notice-letter-appeal_decided-inadmissible = Banding Anda { $appeal } tidak diperiksa ({ $why }): tindakan itu tetap berlaku. Pengadilan dan otoritas tetap terbuka bagi Anda.
notice-letter-appeal_decided-withdrawn = Organisasi Anda mencabut bandingnya { $appeal }: tindakan itu tetap berlaku.
notice-letter-appeal_decided-settled = Yang diminta banding Anda { $appeal } telah diberikan tanpanya: tindakan itu tidak berlaku lagi.

notice-why-late = banding itu datang setelah waktunya, tanpa alasan yang dapat diterima
notice-why-not_struck = tindakan itu tidak mengenai organisasi Anda
notice-why-no_act = tidak ada tindakan yang dapat dilawannya

ground-not_proved = tidak ada yang membuktikan bahwa catatan itu milik pengklaim
ground-contested = register atau otoritasnya menyatakan lain
ground-held_by_another = organisasi lain memegang catatan itu
ground-owner_changed = seorang pemilik perusahaan keluar dan yang lain masuk
ground-not_theirs = catatan itu bukan milik perusahaan yang memegangnya
ground-firm_ended = perusahaan yang memegangnya sudah tidak ada
ground-asked_by_letter = sebuah surat atas nama pemegang memintanya; siapa pun yang masuk atas nama pemegang dapat menyatakan sebaliknya
ground-one_firm = seseorang menemukan bahwa ini catatan satu perusahaan, dan orang kedua mengonfirmasinya
ground-critical_finding = audit membuat temuan kritis
ground-major_not_mended = temuan besar tidak diperbaiki pada waktunya
ground-audit_not_allowed = audit yang seharusnya dilakukan tidak diizinkan atau tidak dimungkinkan
ground-conditions_not_met = syarat sertifikat tidak dipenuhi pada waktunya
ground-licence_lost = izin perekrutan hilang atau ditangguhkan
ground-misuse_of_mark = sertifikat atau tanda digunakan di tempat yang tidak berlaku
ground-false_statements = pernyataan yang mendasari sertifikat tidak benar
ground-fees_charged = pekerja dikenai biaya yang dilarang oleh standar
ground-audit_body_lost = lembaga audit tidak boleh lagi mengaudit untuk skema ini
ground-country_suspended = sertifikat negara ditangguhkan atau hilang
ground-requirements_not_met = audit menemukan bahwa standar tidak dipenuhi
ground-finding_bars = temuan yang begitu berat sehingga tidak ada yang diberikan selama temuan itu ada
ground-finding_mended_first = temuan yang harus diperbaiki sebelum apa pun diberikan
ground-upheld = sebuah pengaduan dinyatakan benar
ground-partly = sebagian dari sebuah pengaduan dinyatakan benar
ground-rule_broken = ditemukan perbuatan yang melanggar aturan

body-appeals_panel = panel banding skema

fact-certificate = Sertifikat
fact-decision = Keputusan
fact-answer_limit = Waktu untuk menjawab
fact-audit = Nomor audit
fact-criteria = Kriteria
fact-limit = Batas waktu yang terlewati
fact-last_day = Hari terakhir
fact-of = Yang harus dipenuhi
fact-finding = Temuan
fact-criterion = Kriteria
fact-grade = Tingkat
fact-grade_in_effect = Tingkat yang berlaku
fact-state = Status
fact-proposal = Yang diusulkan aturan skema
fact-because = Karena
fact-record = Catatan
fact-lodged_on = Diklaim pada
fact-pair = Pasangan catatan
fact-stays = Catatan yang tetap
fact-goes = Catatan yang digabungkan ke dalamnya
fact-case = Perkara
fact-counts = Tuduhan
fact-offence = Golongan tuduhan
fact-standard_of_proof = Standar pembuktian
fact-first_day = Hari pertama
fact-final_day = Hari terakhir
fact-competent_body = Badan yang berwenang
