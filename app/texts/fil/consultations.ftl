# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = Inilathala ang burador tungkol sa { $country }
    .body =
        Inilathala ang burador ng pagtatasa sa { $country }, kasama ang iskor ng bawat larangan at ang sagot sa bawat indicator:
        { $link }

        Mag-sign in para sumagot hanggang { $until }. Ilalathala ang inyong sagot sa tabi nito, pati ang sa mga unyon at mga employer. Walang pagpapasyahan bago matapos ang panahong iyon, gaano man kayo kaaga sumagot.

consultations-review =
    .subject = Sinusuri ang sertipiko ng { $country }
    .body =
        Ayon sa tuntunin, dahil sa mga huling sagot o pinal na paglabag, sinusuri ang sertipiko ng { $country }. Hayag kung kailan pa at sa aling tuntunin:
        { $link }

        Mag-sign in para sumagot hanggang { $until }. Ilalathala ang inyong sagot sa tabi nito, pati ang sa mga unyon at mga employer. Walang pagpapasyahan bago matapos ang panahong iyon, gaano man kayo kaaga sumagot; mga taong walang kaugnayan sa inyong bansa ang magpapasya.
