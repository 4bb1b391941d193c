# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

alliance-refused =
    .subject = Organisasi Anda tidak diterima dalam aliansi
    .body =
        Organisasi Anda meminta bergabung dengan aliansi. Sekretariat menolaknya.

        Alasan: { $reason }

        Jika ini keliru, sampaikan kepada sekretariat beserta alasannya. Organisasi Anda dapat meminta lagi.

alliance-ending =
    .subject = Keanggotaan Anda dalam aliansi akan diakhiri
    .body =
        Sekretariat mengumumkan bahwa keanggotaan organisasi Anda dalam aliansi akan diakhiri. Belum ada yang berakhir.

        Alasan: { $reason }

        Anda dapat menjawab sampai { $at }. Setelah itu orang lain memutuskan, dengan jawaban Anda.

alliance-ended =
    .subject = Keanggotaan Anda dalam aliansi diakhiri
    .body =
        Sekretariat mengakhiri keanggotaan organisasi Anda dalam aliansi. Janji Anda tetap terbuka untuk umum; yang masih terbuka dengan ini ditarik.

        Alasan: { $reason }

        Jika ini keliru, sampaikan kepada sekretariat beserta alasannya. Organisasi Anda dapat meminta bergabung lagi.

alliance-not-confirmed =
    .subject = Sebuah pelatihan atau sertifikat perusahaan Anda tidak dikonfirmasi
    .body =
        Sebuah pelatihan atau sertifikat yang dinyatakan perusahaan Anda tidak dikonfirmasi, atau tidak lagi. Itu tidak dihitung. Anda dapat membacanya di { $path }.

        Alasan: { $reason }

        Jika ini keliru, nyatakan lagi dan minta pihak lain di luar perusahaan Anda mengonfirmasinya, misalnya sekretariat.
