# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

bars-waits-met = Ang isa sa inyong mga may-ari o pinuno ay may kaparehong dokumento ng isang taong hindi maaaring magmay-ari o magpatakbo ng recruiter hanggang sa araw na nakasaad. Hanggang doon, o hanggang mapag-alamang dalawang tao sila, naghihintay ang hiningi ninyo. Kung ibang tao iyon, sabihin dito: may taong sasagot sa loob ng sampung araw ng trabaho.
bars-waits-asked = Itinatanong kung ang isa sa inyong mga may-ari o pinuno ay taong hindi maaaring magmay-ari o magpatakbo ng recruiter. Naghihintay ang hiningi ninyo hanggang masagot iyon, at hindi lalampas sa oras na nakasaad. Maaari ninyong sabihin kung ano ang nagpapakitang ibang tao iyon. Walang ibang nakababasa nito kundi kayo.
bars-waits-same = Napag-alaman ng isang tao na ang isa sa inyong mga may-ari o pinuno ay hindi maaaring magmay-ari o magpatakbo ng recruiter hanggang sa araw na nakasaad. Hanggang doon, naghihintay ang hiningi ninyo. Maaari kayong tumutol nang isang beses: ibang opisyal ang titingin. Maaaring umapela ang taong pinagbawalan gamit ang code ng liham na ipinadala sa kaniya.
bars-waits-late = Itinanong kung ang isa sa inyong mga may-ari o pinuno ay taong hindi maaaring magmay-ari o magpatakbo ng recruiter, at hindi nasagot sa oras. Hindi na iyon hinihintay ng hiningi ninyo. Maaari pa ring dumating ang sagot.
bars-waits-no-more = Hindi naghihintay ang hiningi ninyo dahil dito.

bars-to-read =
    .subject = May dapat basahin tungkol sa hiningi ninyo
    .body =
        May dapat basahin tungkol sa isang aplikasyon, pag-angkin o profile ng inyong organisasyon. Ang mga nagsasalita lamang para rito ang makababasa. Mag-sign in:
        { $link }
