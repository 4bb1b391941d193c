# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = Ini hanya untuk mencoba. Tidak ada yang membaca tulisan Anda di sini, dan tidak ada yang bisa membantu Anda dari sini. Jika Anda sungguh mengalami sesuatu, pergilah ke salah satu kantor yang kami sebut, atau telepon untuk minta tolong.
complaints-before-can = Kami bisa mendengarkan Anda, bertanya kepada perusahaan, mencari tahu apa yang terjadi dan memutuskan apakah itu melanggar aturan. Jika ya, kami bisa menyuruh perusahaan memperbaikinya dan mencabut sertifikatnya.
complaints-before-cannot = Kami bukan polisi dan bukan pengadilan. Kami tidak bisa memaksa orang membayar. Kami tidak bisa memberi Anda visa atau pekerjaan.
complaints-before-time = Kami memberi tahu bahwa pesan Anda sampai dalam 7 hari. Kami berusaha memutuskan dalam 3 bulan. Jika lebih lama, kami jelaskan mengapa.
complaints-before-law = Yang Anda lakukan di sini tidak menggantikan dan tidak menghentikan perkara di kantor tenaga kerja, polisi atau pengadilan. Mungkin ada hari terakhir untuk itu. Anda boleh ke sana sekarang, juga selagi kami bekerja.
complaints-before-free = Ini gratis. Tidak ada yang boleh menghukum Anda karena ini. Jika ada yang melakukannya, beri tahu kami.
complaints-before-who = Kami tidak memberi tahu perusahaan, negara atau siapa pun hal yang bisa menunjuk ke Anda sebelum Anda bilang ya.
complaints-before-skip = Anda boleh melewati setiap pertanyaan. Satu pesan atau satu rekaman suara sudah cukup.
complaints-before-papers = Kami tidak menanyakan Anda dari negara mana, atau apa visa dan surat Anda. Jika Anda memberi tahu, kami menguncinya dan tidak pernah memberikannya kepada siapa pun.

complaints-ask-safe = Apakah Anda aman sekarang?
complaints-safety-no = Pergilah ke tempat aman jika bisa. Telepon sekarang salah satu nomor ini:
complaints-safety-no_number = Kami tidak tahu nomor untuk tempat ini. Telepon nomor darurat negara itu, kedutaan Anda, atau orang yang Anda percaya.
complaints-safety-yes = Baik. Jika ini berubah, segera beri tahu kami.
complaints-safety-not_sure = Jika Anda mulai merasa tidak aman, pergilah ke tempat ada orang lain dan minta tolong. Anda bisa memberi tahu kami kapan saja.
complaints-safety-device = Pakailah telepon yang tidak diperiksa orang lain. Tutup halaman ini bila selesai.

complaints-ask-what = Apa yang terjadi? Pilih semua yang cocok.
complaints-ask-story = Ceritakan dengan kata-kata Anda. Anda bisa menulis, atau berbicara dan mengirim suara.
complaints-ask-about = Siapa yang melakukan ini kepada Anda?
complaints-ask-about_name = Siapa namanya? Sebutkan yang Anda tahu.
complaints-ask-country = Di negara mana ini terjadi?
complaints-ask-when = Kapan ini terjadi? Boleh kira-kira.
complaints-ask-paid = Apakah Anda, atau keluarga Anda, membayar uang untuk mendapat pekerjaan ini?
complaints-ask-paid_for = Untuk apa uang itu? Pilih semua yang cocok.
complaints-ask-paid_amount = Kira-kira berapa semuanya? Boleh kira-kira.
complaints-ask-paid_currency = Mata uang apa?
complaints-ask-paid_when = Kapan dibayar? Boleh kira-kira.
complaints-ask-paid_to = Siapa yang mengambil uang itu?
complaints-ask-passport = Di mana paspor Anda sekarang?
complaints-ask-can_leave = Bisakah Anda berhenti dari pekerjaan ini jika mau?
complaints-ask-if_leave = Apa yang terjadi jika Anda berhenti?
complaints-ask-files = Apakah ada surat, foto atau pesan untuk ditunjukkan? Tidak harus ada.
complaints-ask-wish = Apa yang Anda inginkan? Pilih semua yang cocok.
complaints-ask-spoken = Bahasa apa yang paling baik Anda ucapkan?
complaints-ask-written = Anda ingin membaca dalam bahasa apa?
complaints-ask-reads = Bisakah Anda membacanya dengan baik?
complaints-ask-sex = Apakah Anda perempuan atau laki-laki?
complaints-ask-age = Berapa umur Anda?
complaints-ask-not_to = Adakah negara yang kantornya tidak boleh membaca ini?
complaints-ask-name = Maukah Anda menyebutkan nama kepada kami?
complaints-ask-contact = Bolehkah kami menghubungi Anda?
complaints-ask-contact_how = Bagaimana kami boleh menghubungi Anda?
complaints-ask-contact_where = Nomor atau alamat yang mana?
complaints-ask-safe_time = Jam berapa yang aman?
complaints-ask-shared_phone = Siapa lagi yang memakai telepon ini?
complaints-ask-consents = Apa yang boleh kami lakukan dengan cerita Anda? Anda bisa berubah pikiran nanti.

complaints-answer-yes = Ya
complaints-answer-no = Tidak
complaints-answer-partly = Sebagian
complaints-answer-not_sure = Saya tidak yakin
complaints-answer-not_said = Saya tidak mau mengatakannya
complaints-answer-other = Hal lain
complaints-answer-skip = Lewati

complaints-about-intermediary = Agen, atau orang, yang mencarikan pekerjaan untuk saya
complaints-about-employer = Perusahaan atau keluarga tempat saya bekerja
complaints-about-authority = Kantor pemerintah, petugas atau polisi
complaints-about-audit_body = Orang yang memeriksa perusahaan
complaints-about-partner = Kelompok yang membantu pekerja
complaints-about-scheme = Register ini atau orang yang bekerja di sini
complaints-about-unknown = Saya tidak tahu
complaints-paid_to-agency = Agen
complaints-paid_to-person = Seseorang di desa atau kota saya
complaints-paid_to-employer = Perusahaan
complaints-paid_to-authority = Kantor pemerintah
complaints-passport-with_me = Pada saya
complaints-passport-employer = Ditahan perusahaan
complaints-passport-agency = Ditahan agen
complaints-wish-money_back = Uang saya kembali
complaints-wish-papers_back = Surat saya kembali
complaints-wish-go_home = Pulang
complaints-wish-stay_and_fix_it = Tetap di sini dan masalahnya beres
complaints-wish-only_tell_you = Hanya memberi tahu Anda
complaints-reads-some = Sedikit
complaints-reads-no = Tidak, saya ingin mendengarkan
complaints-sex-woman = Perempuan
complaints-sex-man = Laki-laki
complaints-age-under_18 = Di bawah 18
complaints-age-18_to_24 = 18 sampai 24 tahun
complaints-age-25_to_34 = 25 sampai 34 tahun
complaints-age-35_to_49 = 35 sampai 49 tahun
complaints-age-50_and_over = 50 atau lebih
complaints-name-unknown = Tidak, jangan sampai saya diketahui
complaints-name-not_company = Ya, tetapi jangan beri tahu perusahaan
complaints-contact-never = Tidak, jangan pernah. Saya akan melihat sendiri di sini
complaints-contact_how-call = Telepon saya
complaints-contact_how-sms = Kirim SMS
complaints-contact_how-app = Tulis di aplikasi pesan
complaints-contact_how-email = Tulis surel
complaints-contact_how-letter = Kirim surat
complaints-contact_how-partner = Lewat orang yang saya percaya
complaints-shared_phone-only_me = Hanya saya
complaints-shared_phone-family = Keluarga atau teman saya
complaints-shared_phone-work = Seseorang di tempat kerja atau tempat tinggal

complaints-group-danger = Bahaya
complaints-group-money = Uang dan gaji
complaints-group-promises = Janji dan kontrak
complaints-group-papers = Paspor dan surat
complaints-group-work = Pekerjaan dan tempat tinggal
complaints-group-other = Hal lain
complaints-category-fl-vulnerability = Ada yang memanfaatkan karena di sini saya tidak punya surat, keluarga, uang atau bahasa, atau tinggal di rumah mereka
complaints-category-fl-deception = Pekerjaan, gaji, tempat, jam atau tempat tinggal tidak seperti yang dijanjikan
complaints-category-fl-movement = Saya dikunci atau diawasi, atau tidak boleh pergi
complaints-category-fl-isolation = Saya tidak bisa menghubungi keluarga atau siapa pun, atau tidak tahu saya ada di mana
complaints-category-fl-violence = Ada yang memukul, menyakiti, menyentuh atau memaksa saya atau teman kerja
complaints-category-fl-threats = Ada yang mengancam saya atau keluarga saya
complaints-category-fl-documents = Ada yang menahan paspor atau surat saya dan tidak mengembalikannya
complaints-category-fl-wages = Gaji saya ditahan supaya saya tidak bisa pergi
complaints-category-fl-debt = Saya harus terus bekerja karena utang
complaints-category-fl-conditions = Pekerjaan atau tempat tinggal begitu kotor, berbahaya atau hina sehingga tidak ada orang bebas yang mau
complaints-category-fl-overtime = Saya harus bekerja terlalu lama, kalau tidak saya dihukum atau gaji tidak cukup untuk hidup
complaints-category-fee_charged = Saya, atau keluarga saya, harus membayar uang untuk pekerjaan ini
complaints-category-fee_deducted = Gaji saya dipotong untuk biaya pekerjaan
complaints-category-fee_refund_refused = Mereka berjanji mengembalikan uang saya dan tidak melakukannya
complaints-category-contract_substitution = Setelah tiba, saya diberi kontrak lain atau syarat yang lebih buruk
complaints-category-contract_missing = Saya tidak diberi kontrak, atau tidak bisa membaca bahasanya
complaints-category-deception_job = Pekerjaan, gaji, tempat, jam atau tempat tinggal tidak seperti yang dikatakan
complaints-category-documents_held = Orang lain menahan paspor atau surat saya
complaints-category-non_deployment = Saya sudah membayar atau berhenti kerja, lalu tidak jadi berangkat
complaints-category-false_documents = Mereka membuat surat palsu untuk saya: visa, umur, kesehatan atau keahlian
complaints-category-unlicensed_recruiter = Orang atau perusahaan yang mencarikan pekerjaan tidak punya izin
complaints-category-threats_retaliation = Saya diancam atau dihukum karena berbicara
complaints-category-discrimination = Saya diperlakukan lebih buruk karena siapa saya: jenis kelamin, hamil, kesehatan, agama, umur, warna kulit, serikat
complaints-category-abandonment = Mereka meninggalkan saya tanpa kerja, gaji, tempat tinggal atau jalan pulang
complaints-category-unpaid_wages = Gaji saya tidak datang, terlambat atau kurang
complaints-category-violence_sexual = Ada yang memukul atau menyakiti saya, menyentuh dengan cara buruk, atau memaksa hubungan seks
complaints-category-child_labour = Seorang anak harus bekerja
complaints-category-conditions_housing = Tempat tinggal saya kotor, sesak atau tidak aman
complaints-category-health_safety = Pekerjaan tidak aman, atau saya terluka atau sakit dan tidak ada dokter
complaints-category-overtime = Saya harus bekerja terlalu banyak jam atau tidak dapat hari libur
complaints-category-movement = Saya dikunci, diawasi, atau tidak boleh keluar
complaints-category-data_misuse = Ada yang memakai atau memperlihatkan data atau foto saya
complaints-category-complaint_handling = Saya pernah melaporkan masalah dan tidak ditangani dengan baik
complaints-category-other = Hal lain: ceritakan dengan kata-kata Anda

complaints-paid-fee-service = Kepada agen, untuk mencarikan pekerjaan
complaints-paid-fee-third_party_employment = Supaya diterima satu perusahaan dan dikirim ke yang lain
complaints-paid-fee-direct_employer = Kepada perusahaan sendiri, untuk mendapat pekerjaan
complaints-paid-fee-recovery = Dipotong dari gaji, untuk mengembalikan yang dibayar orang bagi saya
complaints-paid-fee-subagent = Kepada pembantu atau calo
complaints-paid-fee-advertising = Untuk iklan kerja atau informasi
complaints-paid-cost-medical = Dokter, tes kesehatan atau vaksin
complaints-paid-cost-insurance = Asuransi atau dana kesejahteraan
complaints-paid-cost-tests = Ujian keahlian atau bahasa, atau sertifikat
complaints-paid-cost-training = Pelatihan atau kursus sebelum bekerja
complaints-paid-cost-equipment = Alat, pakaian kerja atau perlengkapan keselamatan
complaints-paid-cost-travel = Tiket dan perjalanan
complaints-paid-cost-lodging = Makan dan menginap di jalan atau selagi menunggu
complaints-paid-cost-admin = Surat lain dan biaya kantor
complaints-paid-cost-admin-contract = Kontrak kerja dan capnya
complaints-paid-cost-admin-identity = Paspor, kartu identitas atau foto
complaints-paid-cost-admin-visa = Visa atau izin kerja
complaints-paid-cost-admin-advice = Juru bahasa, penerjemah atau penasihat
complaints-paid-cost-admin-background = Surat polisi atau izin keluar negeri
complaints-paid-cost-admin-banking = Rekening bank
complaints-paid-cost-admin-levy = Pajak atau pungutan pemerintah
complaints-paid-illicit-bribe = Uang rahasia untuk petugas atau seseorang di tempat kerja
complaints-paid-illicit-tribute = Hadiah atau bagian yang diharapkan seseorang
complaints-paid-illicit-extortion = Uang yang diambil dengan paksa
complaints-paid-illicit-bond = Uang yang ditahan supaya saya tidak pergi
complaints-paid-illicit-collateral = Tanah, emas, cek atau surat yang diberikan sebagai jaminan
complaints-paid-illicit-cost_recovery = Denda karena pergi lebih awal, atau harga terlalu tinggi
complaints-paid-loan-interest = Bunga utang
complaints-paid-other = Hal lain

complaints-consent-contact_me-1 = Anda boleh menghubungi saya, dengan cara dan pada jam yang saya sebutkan.
complaints-consent-tell_company-1 = Anda boleh memberi tahu perusahaan apa yang terjadi, tanpa nama saya, supaya ia bisa menjawab. Saya tahu ia mungkin menebak siapa saya.
complaints-consent-tell_authority-1 = Anda boleh memberi tahu kantor pemerintah apa yang terjadi. Tanyakan lagi kepada saya untuk setiap kantor, dan sebutkan kantor yang mana.
complaints-consent-count_me-1 = Anda boleh menghitung kasus saya dalam angka, tanpa nama saya.

complaints-receipt = Tulis kode ini dan sembunyikan: kode ini hanya terlihat sekali ini. Dengan kode ini Anda membaca jawaban kami dan menulis lagi. Jangan beri tahu siapa pun.
complaints-sms = Pesan Anda { $number } sudah diterima.

complaints-state-received = Pesan Anda ada pada kami.
complaints-state-safety_check = Kami periksa dulu apakah Anda aman.
complaints-state-triage = Kami membaca cerita Anda dan memilih siapa yang akan membantu.
complaints-state-inquiry = Seseorang sedang mencari tahu apa yang terjadi.
complaints-state-reply = Pihak lain sekarang boleh menjawab. Ia tidak mendapat nama Anda kecuali Anda bilang ya.
complaints-state-mediation = Seseorang yang tidak memihak membantu keduanya sepakat. Anda bisa menghentikannya kapan saja.
complaints-state-decided = Kami sudah memutuskan. Anda bisa membaca apa dan mengapa.
complaints-state-closed = Kami selesai. Jika belum beres atau mulai lagi, tulislah kepada kami.
complaints-state-inadmissible = Kami tidak bisa menangani ini. Anda bisa membaca mengapa, dan meminta orang lain melihatnya lagi.
complaints-state-referred = Kami meneruskannya ke kantor yang Anda setujui.
complaints-state-withdrawal_pending = Anda meminta kami berhenti. Kami berhenti setelah 7 hari. Sampai saat itu Anda bisa berubah pikiran.
complaints-state-withdrawn = Kami berhenti karena Anda memintanya. Anda bisa meminta kami mulai lagi.

complaints-outcome-upheld = Kami menemukan bahwa itu terjadi seperti cerita Anda, dan melanggar aturan.
complaints-outcome-partly = Kami menemukan bahwa sebagian terjadi dan melanggar aturan.
complaints-outcome-not_upheld = Kami menemukan bahwa aturan tidak dilanggar.
complaints-outcome-not_enough_evidence = Kami tidak bisa menemukan cukup banyak untuk memastikan. Ini tidak berarti Anda mengatakan yang tidak benar.

complaints-question-solved = Apakah masalahnya sekarang beres?
complaints-question-threatened_30_days = Sebulan lalu kami memberi tahu Anda bagaimana ini berakhir. Adakah yang mengancam atau menghukum Anda, atau keluarga Anda, karena memberi tahu kami?
complaints-question-threatened_6_months = Setengah tahun lalu kami memberi tahu Anda bagaimana ini berakhir. Adakah yang mengancam atau menghukum Anda, atau keluarga Anda, karena memberi tahu kami?
complaints-question-threatened_12_months = Setahun lalu kami memberi tahu Anda bagaimana ini berakhir. Adakah yang mengancam atau menghukum Anda, atau keluarga Anda, karena memberi tahu kami?
complaints-question-pressed = Adakah yang menekan, membayar atau mengancam Anda supaya berhenti?
complaints-withdrawal-danger = Jika ada yang dalam bahaya, atau orang lain mengalami hal yang sama, kami mungkin melanjutkan tanpa Anda. Kami tidak pernah mengatakan siapa yang memberi tahu.

complaints-zawgyi = Anda boleh menulis dengan font apa saja. Zawgyi juga boleh; beri tahu kami jika Anda memakainya.

# Notices about her code.
complaints-note-code_replaced = Kode Anda diganti dengan kode baru. Jika Anda tidak memintanya, beri tahu kami dengan kode lama dalam 7 hari.
complaints-note-code_objected = Seseorang dengan kode lama mengatakan bahwa ia tidak meminta kode baru. Tidak ada yang bisa disetujui atau ditarik kembali sampai dua orang dari kantor kami mendengar pesan ini milik siapa.

complaints-waits =
    .subject = Ada yang menunggu Anda
    .body =
        Ada yang menunggu Anda di daftar ini. Mohon lihat hari ini juga:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = Kami rasa kami tidak bisa mengerjakan ini. Alasannya ada di bawah. Beri tahu kami jika menurut Anda lain; lalu orang lain yang memutuskan.
complaints-told-not_admitted = Orang lain juga sudah melihat: kami tidak bisa mengerjakan ini. Alasannya ada di bawah. Anda bisa meminta orang lain melihat lagi.
complaints-told-goes_on = Kami akan mengerjakannya.
complaints-told-decided = Kami sudah memutuskan. Anda bisa membaca apa dan mengapa. Jika tidak setuju, Anda bisa meminta orang lain melihat lagi.
complaints-told-opened_again = Kasus Anda dibuka lagi. Sekarang orang lain yang melihatnya.
complaints-told-mediation_offered = Maukah Anda mencoba sepakat dengan pihak lain, dibantu orang yang tidak memihak? Anda boleh menolak, dan boleh berhenti kapan saja.
complaints-told-settlement_shown = Ada surat yang disetujui pihak lain. Bacalah. Jika isinya Anda harus diam, menarik cerita Anda, atau melepas hak, beri tahu kami: itu tidak boleh.
complaints-told-ends_soon = Sebulan lagi kami menghapus apa yang Anda ceritakan. Jika masih perlu atau ada hal baru, tulislah sebelum itu.
complaints-told-code_ends_soon = Sebulan lagi kode Anda tidak lagi membuka kasus ini; apa yang Anda ceritakan kami hapus beberapa waktu kemudian. Jika masih perlu atau ada hal baru, tulislah sebelum itu.

complaints-referral-prepared = Kami menulis apa yang akan dibaca kantor itu. Anda bisa membacanya di sini. Ini belum dikirim.
complaints-referral-sent = Ini dikirim ke kantor yang Anda setujui.
complaints-referral-accepted = Kantor itu mengerjakannya.
complaints-referral-refused = Kantor itu tidak mengerjakannya. Anda bisa membaca mengapa.
complaints-referral-progress = Kantor itu memberi tahu kami sudah sampai mana.
complaints-referral-ended = Kantor itu selesai. Anda bisa membaca hasilnya.
complaints-referral-late = Kantor itu tidak menjawab tepat waktu. Kami bertanya lagi, dan bisa ke kantor lain yang Anda izinkan.
complaints-referral-recalled = Kantor itu tidak bisa membacanya lagi.
complaints-referral_refused-not_competent = Kantor itu mengatakan kantor lain yang harus mengerjakannya.
complaints-referral_refused-too_late = Kantor itu mengatakan sudah terlalu lama berlalu.
complaints-referral_refused-before_a_court = Kantor itu mengatakan pengadilan sudah menanganinya.
complaints-referral_refused-not_enough_told = Kantor itu mengatakan perlu tahu lebih banyak.
complaints-referral_outcome-workers_repaid = Perusahaan mengembalikan uang.
complaints-referral_outcome-licence_acted_on = Kantor itu bertindak atas izin perusahaan.
complaints-referral_outcome-warned = Kantor itu memperingatkan perusahaan.
complaints-referral_outcome-sent_to_court = Ini sekarang di pengadilan.
complaints-referral_outcome-no_action = Kantor itu tidak berbuat apa-apa lagi.
complaints-referral_closed-consent_ended = Anda menarik persetujuan Anda.
complaints-referral_closed-withdrawn = Anda meminta kami berhenti.
complaints-referral_closed-taken_back = Kami menariknya kembali.
complaints-referral_closed-accused = Ini tentang kantor tersebut.
complaints-referral_closed-state_excluded = Anda mengatakan negara ini tidak boleh membacanya.
complaints-kept_back-no_consent = Kami ingin meneruskannya ke kantor ini. Anda belum setuju, jadi ini tidak dikirim. Jika Anda mau, katakan ya.
complaints-kept_back-state_excluded = Ini tidak dikirim, karena Anda mengatakan negara ini tidak boleh membacanya.
complaints-kept_back-accused = Ini tidak dikirim, karena ini tentang kantor tersebut.
complaints-kept_back-interest = Ini tidak dikirim, karena seseorang di sana mungkin dekat dengan pihak yang dimaksud.
complaints-kept_back-not_here = Ini tidak dikirim, karena tidak ada orang kantor itu yang membaca di sini. Anda bisa pergi sendiri ke sana.
complaints-kept_back-no_agreement = Ini tidak dikirim, karena tidak ada perjanjian antarnegara yang mengizinkannya. Anda bisa pergi sendiri ke sana; kami beri tahu di mana dan bagaimana.

complaints-told-post_closed = Kantor di luar negeri yang mengikuti kasus Anda sudah tutup. Tidak ada lagi yang melihatnya di sana; kami tetap menanganinya. Jika mau, izinkan kantor lain atau kelompok yang membantu pekerja melihat sejauh mana kasus ini.
complaints-not_admitted-not_about_work = Ini bukan tentang kerja atau mencari kerja.
complaints-not_admitted-no_rule = Ini tidak melanggar aturan yang bisa kami periksa.
complaints-not_admitted-decided_before = Kami sudah memutuskan hal yang sama sebelumnya.
complaints-not_admitted-before_a_court = Pengadilan sedang menanganinya.
complaints-not_admitted-nothing_to_follow = Kami tidak menemukan apa pun yang bisa diperiksa, juga setelah bertanya.

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = Ada yang menunggu Anda
    .body =
        Ada yang menunggu Anda. Masuklah untuk membacanya, dan sampai kapan Anda bisa menjawab:
        { $link }
complaints-come_back =
    .subject = Ada pesan
    .body =
        Ada pesan baru untuk Anda. Anda tahu di mana membacanya. Jika sekarang tidak aman, tunggulah; pesan itu tetap ada.
