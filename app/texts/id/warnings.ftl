# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = Mengambil uang dari pekerja untuk pekerjaan.
warnings-conduct-takes_money_for_no_job = Mengambil uang untuk pekerjaan yang tidak ada atau tidak pernah datang.
warnings-conduct-false_promises = Menjanjikan pekerjaan, upah atau surat yang ternyata tidak benar.
warnings-conduct-without_licence = Merekrut tanpa izin yang diperlukan di sana.
warnings-conduct-keeps_papers = Menahan paspor atau surat lain milik pekerja.
warnings-conduct-false_papers = Memakai atau membuat surat palsu.
warnings-conduct-threatens = Mengancam pekerja atau keluarga mereka.
warnings-conduct-uses_name_of_another = Memakai nama perusahaan yang bukan miliknya.

warnings-meaning = Ini peringatan, bukan putusan. Ini berdasar pada apa yang dikatakan sedikitnya dua orang, masing-masing sendiri, atau pada temuan suatu otoritas. Bila dapat dihubungi, yang disebut dapat menjawab lebih dulu, dan jawaban yang boleh diperlihatkan ada di sini. Peringatan berakhir pada tanggal yang tertera. Siapa yang bukan yang dimaksud dapat mengatakannya di sini tanpa akun.
warnings-contested = Seseorang mengatakan bahwa peringatan ini salah. Orang yang tidak ikut di dalamnya sedang memeriksanya.

warnings-answered =
    .subject = Ada jawaban untuk Anda
    .body =
        Seseorang memberikan alamat ini untuk jawaban atas keberatan di register publik. Sekarang ada jawaban: yang mengajukan keberatan dapat membacanya dengan kode yang diberikan saat itu. Jika itu bukan Anda, abaikan saja; surat ini ditulis paling banyak sekali sehari.
