# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = May pagbawing kailangang kumpirmahin: { $number }
    .body =
        May ipinaalam sa inyong awtoridad ayon sa isang kasunduan na hindi na umiiral, o hindi na gaya ng ipinaalam. Basahin ang pagbawi { $number }, bawiin ang ginawa ninyo dahil sa orihinal, at kumpirmahin ito. Hanggang doon ay bilang na bukas ito, at pagkalipas ng panahon nito ay bilang na huli.

        { $link }
