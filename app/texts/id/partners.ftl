# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

partners-refused =
    .subject = Organisasi Anda tidak diterima sebagai mitra
    .body =
        Organisasi Anda diusulkan untuk diterima sebagai mitra yang mencatat apa yang diceritakan pekerja. Sekretariat menolaknya.

        Alasan: { $reason }

        Jika ini keliru, sampaikan kepada sekretariat beserta alasannya. Organisasi Anda dapat diusulkan lagi.

partners-ended =
    .subject = Organisasi Anda bukan mitra lagi
    .body =
        Sekretariat mengakhiri penerimaan organisasi Anda sebagai mitra. Sejak { $at } organisasi Anda tidak lagi mencatat apa yang diceritakan pekerja dan tidak melihat satu pun kasus mereka.

        Alasan: { $reason }

        Jika ini keliru, sampaikan kepada sekretariat beserta alasannya. Organisasi Anda dapat diusulkan lagi.
