# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = Penarikan kembali perlu dikonfirmasi: { $number }
    .body =
        Sesuatu yang diberitahukan kepada otoritas Anda berdasarkan suatu perjanjian tidak berlaku lagi, atau tidak seperti yang diberitahukan. Bacalah penarikan { $number }, batalkan apa yang Anda lakukan karena pemberitahuan semula, lalu konfirmasikan. Sebelum itu penarikan dihitung terbuka, dan setelah waktunya dihitung terlambat.

        { $link }
