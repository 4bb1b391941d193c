# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = Apa kata hukum di setiap tempat, sejauh yang diketahui di sini.
fees-standard = Apa kata definisi ILO dan standar skema ini. Keduanya tidak mengubah hukum, dan hukum tidak mengubah keduanya.
fees-decides-law = Tidak diketahui ada sertifikat perusahaan pada hari itu. Dalam kasus skema ini, hukum dilihat dahulu.
fees-decides-standard = Perusahaan itu bersertifikat pada hari itu. Dalam kasus skema ini, standarlah yang menentukan.
fees-advice = Ini bukan nasihat hukum dan bukan persetujuan. Mungkin ada aturan yang tidak ada di sini atau sudah berubah.
fees-unconfirmed = Ini bersandar pada aturan yang belum dipastikan oleh otoritas mana pun.

fees-verdict-over = Yang diambil lebih dari yang dibolehkan aturan yang diketahui di sini.
fees-verdict-over_between = Yang diambil lebih dari yang dibolehkan aturan yang diketahui di sini. Berapa lebihnya bergantung pada keterangan yang tidak diberikan.
fees-verdict-no_excess_under_known_rules = Tidak ada kelebihan menurut aturan yang diketahui di sini, yang disebut di bawah. Ini bukan izin.
fees-verdict-no_rule_known = Tidak ada aturan tentang ini yang diketahui di sini. Itu tidak berarti boleh dipungut.
fees-verdict-unclear = Apa kata hukum tentang ini tidak jelas. Tanyakan kepada kantor yang menegakkannya.
fees-verdict-depends_on_facts = Ini bergantung pada keterangan yang tidak diberikan. Di bawah tertulis akibat dari setiap jawaban.
fees-verdict-review = Ini harus dilihat oleh orang yang mengenal hukum di tempat itu.
fees-strictest = Ada beberapa aturan tentang ini; yang paling ketat yang menentukan.

fees-reason-not_chargeable = Ini tidak boleh dibebankan kepada pekerja.
fees-reason-above_ceiling = Ini di atas jumlah tertinggi yang boleh dipungut.
fees-reason-within_ceiling = Ini masih dalam jumlah tertinggi yang boleh dipungut.
fees-reason-too_early = Ini dipungut terlalu dini: ada hal yang harus terjadi lebih dahulu.
fees-reason-above_actual_cost = Ini lebih dari biaya sebenarnya.
fees-reason-actual_cost = Ini sama dengan biaya sebenarnya.
fees-reason-outside_ceiling = Aturan tidak menghitungnya ke dalam batasnya.
fees-reason-tax_on_excess = Ini pajak atas kelebihan dari yang boleh dipungut.
fees-reason-host_forbids = Hukum negara tempat bekerja melarangnya; apakah itu mengikat di sini juga, otoritas yang harus mengatakannya.
fees-reason-needs_review = Apakah aturan itu mencakup hal ini, harus dilihat seseorang.
fees-reason-not_settled = Naskah yang dibaca tidak menjawab hal ini.
fees-reason-fact_missing = Ada keterangan yang diminta aturan tetapi tidak ada.
fees-reason-does_not_count = Tidak ada yang memintanya untuk memberi pekerjaan, jadi ini bukan biaya perekrutan.
fees-reason-always_breach = Ini tidak pernah sah.

fees-payer-employer = Seharusnya pemberi kerja yang membayarnya.
fees-payer-agency = Seharusnya agensi yang membayarnya.
fees-payer-principal = Seharusnya prinsipal di luar negeri yang membayarnya.
fees-payer-shipowner = Seharusnya pemilik kapal yang membayarnya.
fees-payer-state = Seharusnya negara yang membayarnya.
fees-payer-not_stated = Aturan tidak menyebut siapa yang membayarnya sebagai gantinya.

fees-sure-confirmed = Otoritas tempat itu memastikannya pada { $day }.
fees-sure-made = Otoritas tempat itu sendiri yang menyatakannya.

fees-refund = Sebagian biaya yang sah harus dikembalikan karena pekerjaan berakhir lebih awal.
fees-refund-interest = Beserta bunga.

fees-fact-occupation = Pekerjaan apa itu
fees-fact-sex = Apakah surat pekerja menyebut perempuan atau laki-laki
fees-fact-skill = Tingkat keterampilan apa yang disebut kontrak
fees-fact-channel = Bagaimana pekerja memperoleh pekerjaan itu
fees-fact-programme = Di bawah program penerimaan mana pekerjaan itu
fees-fact-origin_part = Dari bagian negara mana pekerja berasal
fees-fact-destination_part = Di bagian negara mana pekerjaan itu
fees-fact-flag = Di bawah bendera mana kapal berlayar
fees-fact-public_contract = Apakah pekerjaan itu untuk kontrak publik, dan milik siapa
fees-fact-wage = Upah sebulan
fees-fact-contract_months = Berapa bulan masa kontrak
fees-fact-job_order = Pesanan kerja dan jumlah yang disetujui untuknya
fees-fact-fee_from_abroad = Berapa yang sudah dibayar pihak lain kepada agensi untuk pekerja
fees-fact-milestone = Kapan sesuatu terjadi
fees-fact-month_of_service = Untuk bulan kerja yang mana ini
fees-fact-actual_cost = Biaya sebenarnya menurut kuitansi
fees-fact-item = Untuk apa persisnya ini
fees-fact-part_years = Bagaimana sebagian tahun dihitung; tidak ada naskah terbaca yang mengatakannya
fees-fact-end_by_worker = Apakah pekerja yang mengakhiri pekerjaan
fees-fact-employer_letter = Apakah pemberi kerja menyatakan tertulis bahwa ia tidak membayar biaya agensi
fees-fact-foreign_agency_paid = Apakah agensi asing membayar agensi di negara asal
fees-fact-ministry_approved = Apakah kementerian menyetujuinya
fees-fact-agency_found_job = Apakah agensi yang menemukan pekerjaan itu
fees-fact-employer_pays_agency = Apakah pemberi kerja membayar agensi
fees-fact-under_35 = Apakah pekerja berusia di bawah 35 tahun
fees-fact-citizen = Apakah pekerja warga negara tempat bekerja
fees-fact-bilateral_agreement = Apakah kedua negara punya perjanjian tentang pekerja
fees-fact-licensed_recruiter = Apakah perekrut memiliki izin
fees-fact-seasonal_programme = Apakah pekerjaan itu dalam program musiman
fees-fact-employer_is_legal_entity = Apakah pemberi kerja perusahaan, bukan orang pribadi
fees-fact-ticket_by_employer = Apakah pemberi kerja memberi tiket
fees-fact-at_least_36_months = Apakah kontraknya 36 bulan atau lebih
fees-fact-longer_than_36_months = Apakah kontraknya lebih dari 36 bulan
fees-fact-same_employer_again = Apakah pemberi kerja yang sama lagi

fees-wage-basic = Upah pokok sebulan
fees-wage-contract = Upah sebulan menurut kontrak
fees-wage-declared = Upah sebulan yang dinyatakan untuk izin kerja
fees-wage-first_month = Upah bulan pertama
fees-wage-proposed = Upah sebulan yang ditawarkan
fees-milestone-contract_signed = Kapan kontrak ditandatangani
fees-milestone-contract_approved = Kapan kontrak disetujui
fees-milestone-placed = Kapan pekerja mendapat pekerjaan itu
fees-milestone-entry_permit = Kapan izin masuk keluar
fees-milestone-departed = Kapan pekerja berangkat
fees-milestone-work_began = Kapan pekerjaan dimulai

fees-answer-yes = Ya
fees-answer-no = Tidak
fees-answer-happened_before = Sudah terjadi sebelumnya
fees-answer-not_before = Belum terjadi saat itu
fees-answer-female = Perempuan
fees-answer-male = Laki-laki
fees-answer-other = Yang lain

fees-place-ILO = Definisi Organisasi Perburuhan Internasional
fees-place-IRIS = Standar IRIS
fees-place-SCHEME = Standar skema ini
