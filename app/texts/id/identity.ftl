# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

identity-sign-up =
    .subject = Konfirmasikan alamat surel Anda
    .body =
        Seseorang mendaftarkan sebuah organisasi dan memberikan alamat ini.

        Untuk mengonfirmasinya dalam 24 jam, buka
        { $link }

        Sebuah akun tidak mengatakan apa pun tentang suatu perusahaan: perusahaan itu tidak tampil di mana pun sampai sekretariat mencocokkannya dengan izin, daftar perusahaan, atau kunjungan.

        { letter-unexpected }

identity-sign-up-again =
    .subject = Anda sudah memiliki akun
    .body =
        Seseorang mencoba mendaftar dengan alamat ini, yang sudah memiliki akun. Jika itu Anda, masuklah, atau mintalah kata sandi baru.

        { letter-unexpected }

identity-invitation =
    .subject = Undangan: { $role } untuk { $organisation }
    .body =
        Anda diundang untuk bertindak bagi { $organisation } sebagai { $role }.

        Untuk menerima dalam 7 hari, buka
        { $link }

        Tautan ini hanya berfungsi satu kali.

        { letter-unexpected }

identity-password-reset =
    .subject = Pilih kata sandi baru
    .body =
        Untuk memilih kata sandi baru dalam satu jam, buka
        { $link }

        Tautan ini hanya berfungsi satu kali. Faktor kedua tetap seperti semula.

        { letter-unexpected }

identity-no-account =
    .subject = Tidak ada akun dengan alamat ini
    .body =
        Seseorang meminta kata sandi baru untuk alamat ini. Alamat ini tidak memiliki akun di sini.

        { letter-unexpected }

identity-account-changed =
    .subject = Akun Anda diubah
    .body =
        { $change ->
            [factor_added] Faktor kedua ditambahkan ke akun Anda.
            [factor_removed] Faktor kedua dihapus dari akun Anda.
            [passkey_added] Sebuah kunci sandi (passkey) ditambahkan ke akun Anda.
           *[password] Kata sandi akun Anda diubah.
        }

        Jika itu bukan Anda, segera minta kata sandi baru dan beri tahu sekretariat.

identity-recovery =
    .subject = Seseorang yang baru akan bertindak bagi { $organisation }
    .body =
        Sekretariat telah menerima bukti dan mulai memasukkan seseorang sebagai { $role } untuk { $organisation }, tempat Anda menjadi anggota. Orang kedua harus menyetujuinya. Jika ini salah, segera beri tahu sekretariat.

identity-handed-over =
    .subject = Pekerjaan yang belum selesai diserahkan kepada Anda
    .body =
        Keanggotaan seorang rekan berakhir. { $count ->
           *[other] { $count } hal yang belum selesai diserahkan kepada Anda.
        } Masuklah untuk melihat apa yang menunggu Anda.

identity-passkey-doubted =
    .subject = Salah satu kunci sandi (passkey) Anda mungkin telah disalin
    .body =
        Seseorang memakai kunci sandi Anda { $label }, dan jumlah pemakaiannya lebih sedikit daripada sebelumnya, seperti pada sebuah salinan. Kunci itu ditolak.

        Hapus kunci itu dari akun Anda, tambahkan yang baru, dan beri tahu sekretariat.
