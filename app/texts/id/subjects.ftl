# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

subjects-claim-lodged =
    .subject = Seseorang mengklaim catatan { $number }
    .body =
        Sebuah organisasi mengatakan bahwa catatan { $number } adalah miliknya. Sampai { $until } Anda dapat mengajukan keberatan, dan tidak ada yang diputuskan sebelumnya. Masuklah untuk melihat klaim itu, mengonfirmasinya, atau mengajukan keberatan.

subjects-your-record-claimed =
    .subject = Seseorang mengklaim catatan { $number }
    .body =
        Sebuah register publik memberikan alamat ini untuk perusahaan dengan catatan { $number }. Sebuah organisasi mengatakan bahwa catatan itu miliknya. Sebelum { $until } tidak ada yang diputuskan.

        Untuk mengajukan keberatan, atau mengonfirmasi bahwa catatan itu milik Anda, buka
        { $link }

        Keberatan menghentikan klaim itu sampai sekretariat meninjaunya. Jika Anda tidak melakukan apa pun, pihak lain yang memutuskan.

subjects-held-record-claimed =
    .subject = Seseorang mengklaim catatan { $number }
    .body =
        Organisasi lain mengatakan bahwa catatan { $number }, yang dipegang organisasi Anda, adalah miliknya. Tidak ada yang diputuskan sebelum { $until }. Jika ini salah, beri tahu sekretariat sebelum itu: keberatannya menghentikan klaim tersebut.

subjects-recruiters-changed =
    .subject =
        { $count ->
           *[other] { $count } perekrut dalam daftar Anda berubah
        }
    .body =
        Catatan masing-masing berubah sejak pemberitahuan terakhir; bacalah di sana apa yang sekarang dikatakan registernya.

        { $lines }

        Perusahaan-perusahaan itu tidak mengetahui siapa yang mengikuti mereka.

subjects-records-joined =
    .subject = Catatan { $stays } dan { $goes }
    .body =
        { $action ->
            [propose] Diusulkan untuk menggabungkan catatan { $stays } dan { $goes }: keduanya mungkin satu perusahaan.
            [propose_undo] Diusulkan untuk memisahkan kembali catatan { $stays } dan { $goes }.
            [reopen] Catatan { $stays } dan { $goes } dipisahkan kembali.
           *[merge] Catatan { $stays } dan { $goes } digabungkan: { $stays } mewakili keduanya.
        } Organisasi Anda memegang salah satunya. Jika ini salah, beri tahu sekretariat dan sebutkan alasannya; hal ini dapat dibatalkan.
