# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

data_requests-received =
    .subject = Seseorang meminta data dan memberikan alamat ini
    .body =
        Seseorang bertanya kepada register ini tentang data yang mungkin disimpan tentang dirinya, dan memberikan alamat ini untuk jawabannya.

        Untuk melanjutkan dalam 7 hari, dan mengirim bukti siapa Anda, buka
        { $link }

        Jika itu bukan Anda, jangan lakukan apa pun: tanpa tautan itu tidak terjadi apa-apa.

data_requests-extended =
    .subject = Permintaan Anda { $number } memerlukan waktu lebih lama
    .body =
        Kami menjawab permintaan Anda { $number } sampai { $until }. Bacalah alasannya dengan nomor itu dan kode Anda. Anda dapat mengadu kepada otoritas pelindungan data Anda.

data_requests-answered =
    .subject = Permintaan Anda { $number } telah dijawab
    .body =
        { $answer }

        Jawaban lengkap dapat dibaca dengan nomor { $number } dan kode Anda. Jika Anda tidak setuju, Anda dapat meminta lagi dan menyebutkan alasannya, mengadu kepada otoritas pelindungan data Anda, atau pergi ke pengadilan.

data_requests-ready =
    .subject = Apa yang disimpan register tentang Anda ({ $number })
    .body =
        Untuk mengambilnya sampai { $until }, buka
        { $link }

        Tautan ini hanya berfungsi satu kali; yang baru dapat diminta dengan nomor itu dan kode Anda.

data_requests-answer-access = Kami mengumpulkan apa yang disimpan register tentang Anda; surat dengan tautan akan menyusul.
data_requests-answer-correction = Kami setuju bahwa itu salah.
data_requests-answer-restriction = Nama Anda tidak lagi publik di register ini, kecuali di tempat sebuah register publik menerbitkannya hari ini; begitu register itu tidak menerbitkannya, kami pun tidak.
data_requests-answer-lifting = Nama Anda kembali publik di register ini di tempat sebuah sumber menyebutkannya, seperti sebelum Anda meminta pembatasan.
data_requests-answer-identity_not_proved = Kami tidak dapat membuktikan bahwa Anda adalah orang yang Anda sebutkan, jadi kami tidak mengatakan apakah register menyimpan sesuatu. Anda dapat meminta lagi dengan bukti lain.
data_requests-answer-unfounded = Permintaan ini jelas tidak berdasar (GDPR pasal 12(5)).
data_requests-answer-excessive = Permintaan ini mengulang permintaan yang baru saja dijawab (GDPR pasal 12(5)).
data_requests-answer-published_by_source = Sebuah register publik menerbitkan data ini menurut hukumnya sendiri. Kami menampilkannya selama register itu menerbitkannya; mintalah register itu mengubahnya.
data_requests-answer-correct_as_stated = Data itu sesuai dengan yang dinyatakan sumbernya, dan kami tidak menemukan kesalahan.
data_requests-answer-nothing_held = Register tidak menyimpan apa pun tentang Anda yang dapat dicakup permintaan ini.
