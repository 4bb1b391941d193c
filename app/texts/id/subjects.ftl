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
            [keep] Catatan { $stays } dan { $goes } tetap digabungkan: usulan untuk memisahkannya kembali tidak dilanjutkan.
            [reopen] Catatan { $stays } dan { $goes } dipisahkan kembali.
           *[merge] Catatan { $stays } dan { $goes } digabungkan: { $stays } mewakili keduanya.
        } Organisasi Anda memegang salah satunya.

        { $action ->
            [reopen] Jika ini salah, beri tahu sekretariat dan sebutkan alasannya.
           *[merge]
                Jika ini salah, bantahlah: seorang manajer organisasi Anda masuk dan mengatakan alasannya. Selama baru diusulkan, hal ini menunggu jawaban. Nomor pasangan ini { $pair }:
                POST { $contest }
        }

subjects-merge-contest-answered =
    .subject = Catatan { $first } dan { $second }: bantahan Anda dijawab
    .body =
        { $answer ->
            [granted] Sekretariat telah meninjau bantahan Anda tentang catatan { $first } dan { $second } (pasangan { $pair }). Anda benar.
           *[upheld] Sekretariat telah meninjau bantahan Anda tentang catatan { $first } dan { $second } (pasangan { $pair }). Keputusan itu dikuatkan.
        }

        Alasan: { $reason }

        { $answer ->
            [granted] Yang baru diusulkan tidak dilakukan. Jika catatan sudah digabungkan, diusulkan untuk memisahkannya kembali; orang lain mengonfirmasinya, dan Anda menerima surat.
           *[upheld] Jika ada hal baru yang belum ditinjau, penggabungan yang berlaku dapat dibantah lagi.
        }

subjects-licence-unnumbered = tanpa nomor
subjects-licence-new = baru
subjects-licence-before = sebelumnya: { $status }
subjects-licence-reads-until = { $status }, berlaku sampai { $until }
subjects-reason-erased = dihapus

subjects-licence-worsened =
    .subject = Suatu izin pada catatan { $record } diubah
    .body =
        { $authority } memutuskan tentang suatu izin pada catatan { $record }.

        Izin: { $licence }
        Register: { $register }
        Kini tertulis: { $reads } ({ $before })
        Sejak: { $since }
        Dasar: { $ground }
        Alasan: { $reason }
        Diputuskan oleh: { $authority } (entri { $entry } dalam jurnal)

        Jika ini salah, bantahlah. Seorang manajer organisasi Anda masuk, membuka
        { $link }

        dan mengatakan alasannya, paling banyak { $most } karakter:
        POST { $contest }

        Tidak ada hari terakhir: keputusan ini dapat dibantah selama berlaku. Sejak kapan ia dibantah kemudian tertulis di samping izin itu, dan dapat dibaca semua orang, sampai otoritas menjawab.

subjects-act-contested =
    .subject = Suatu tindakan atas izin pada catatan { $record } dibantah
    .body =
        Perusahaan itu membantah keputusan otoritas Anda tentang suatu izin pada catatan { $record }.

        Izin: { $licence }
        Register: { $register }
        Menurut tindakan itu: { $reads }
        Sejak: { $since }

        Semua orang kini membaca bahwa tindakan itu dibantah, sampai Anda menjawab. Jawablah sebelum { $until }: kuatkan dengan alasan, yang harus dilakukan petugas yang tidak memutuskannya, atau batalkan.
        { $link }

subjects-contest-answered =
    .subject =
        { $answer ->
            [reversed] Tindakan atas izin pada catatan { $record } dibatalkan
           *[upheld] Tindakan atas izin pada catatan { $record } dikuatkan
        }
    .body =
        { $answer ->
            [reversed] { $authority } membatalkan tindakannya atas suatu izin pada catatan { $record }.
           *[upheld] { $authority } menguatkan tindakannya atas suatu izin pada catatan { $record }.
        }

        Izin: { $licence }
        Register: { $register }
        Menurut tindakan itu: { $reads }
        Sejak: { $since }
        Alasan: { $reason }

        { $answer ->
            [reversed] Keadaan sebelum tindakan itu berlaku lagi, dan tindakan itu hilang dari riwayat publik.
           *[upheld] Jika ada hal baru yang belum ditinjau, tindakan itu dapat dibantah lagi.
        }
        { $link }
