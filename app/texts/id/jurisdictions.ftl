# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = Yang dilakukan register ini tidak menggantikan dan tidak menghentikan tuntutan di sana.
recourse-advice = Ini informasi, bukan nasihat hukum. Ini diperiksa pada { $checked } dan mungkin sudah berubah.
recourse-unknown = Kami tidak tahu di sini kantor mana yang menegakkan aturan di tempat ini: { $place }.
recourse-general = Tanyakan kepada kantor tenaga kerja, kedutaan Anda, serikat pekerja atau bantuan hukum gratis. Segera tanyakan kapan hari terakhir untuk menuntut.
recourse-emergency-unknown = Kami tidak tahu nomor yang bisa ditelepon di tempat ini: { $place }. Telepon nomor darurat negara itu, kedutaan Anda, atau orang yang Anda percaya.
recourse-reach-unknown = Cara menghubunginya tidak diketahui di sini.
recourse-limit-claim = Waktu untuk menuntut: { $time }.
recourse-limit-prosecution = Waktu bagi kantor untuk membawanya ke pengadilan: { $time }.
recourse-limit-unknown = Hari terakhir untuk menuntut tidak diketahui di sini. Pergilah segera: mungkin ada.
recourse-last_day = Hari terakhir yang diketahui: { $day }.
recourse-since-payment = Dihitung dari hari Anda membayar.
recourse-since-offence = Dihitung dari hari itu terjadi.
recourse-since-end_of_work = Dihitung dari hari pekerjaan berakhir.
recourse-since-return = Dihitung dari hari Anda pulang.
recourse-since-not_said = Teks yang kami baca tidak menyebut dari hari mana. Hitunglah dari hari paling awal.

recourse-takes-fees = Uang yang dibayar untuk pekerjaan
recourse-takes-wages = Gaji yang kurang
recourse-takes-agency = Kesalahan agen
recourse-takes-contract = Kontrak yang dilanggar
recourse-takes-any = Masalah apa pun di tempat kerja
recourse-can-refund = Kantor ini bisa memerintahkan uang dikembalikan.
recourse-can-pay = Kantor ini bisa mengusahakan gaji yang kurang dibayar.
recourse-can-licence = Kantor ini bisa menghukum agen atau mencabut izinnya.
recourse-can-mediate = Kantor ini membantu kedua pihak sepakat.
recourse-can-court = Kantor ini bisa membawa perkara ke pengadilan.
recourse-can-deposit = Kantor ini bisa membayar Anda dari uang jaminan agen atau majikan.
recourse-only-farm_food_shellfish = Hanya untuk pekerjaan pertanian, pangan dan kerang.
recourse-only-h2a = Hanya untuk pekerjaan tani di Amerika Serikat dalam program H-2A.
recourse-only-nepal_in_uae = Untuk pekerja dari Nepal di Uni Emirat Arab.

recourse-sure-seen = Kami membacanya dalam teks yang menyebutkannya.
recourse-sure-general = Ini pengetahuan umum; tidak ada yang memeriksanya dalam teks.
recourse-sure-draft = Ini konsep pertama; periksalah sebelum mengandalkannya.
recourse-own = Ini berasal dari pengelola register ini.

recourse-time-months = { $count ->
       *[other] { $count } bulan
    }
recourse-time-days = { $count ->
       *[other] { $count } hari
    }
