# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [one] May { $count } gawaing naghihintay sa iyo
           *[other] May { $count } gawaing naghihintay sa iyo
        }
    .body =
        Ito ang naghihintay sa iyo sa { $day }.

        { $lines }

        Mag-sign in upang makita ang bawat isa at kumilos:
        { $link }

        Hindi hihigit sa isang ganitong liham ang matatanggap mo sa isang araw. Pagkatapos mag-sign in, maaari mong piliin ang oras nito at alisin ang walang petsa.

reminders-overdue = Lampas na sa takdang petsa
reminders-due = Malapit na ang takdang petsa
reminders-undated = Walang petsa

reminders-was-due = { $what } (ang una ay dapat natapos noong { $due })
reminders-is-due = { $what } (ang una ay dapat matapos sa { $due })
reminders-instead = Para sa kasamahang wala: { $what }
reminders-see-to = Hindi pa nagagawa sa iyong organisasyon, tiyaking maasikaso: { $what }

work-claim-confirm =
    { $count ->
        [one] { $count } pag-angkin sa rekord na kukumpirmahin
       *[other] { $count } pag-angkin sa mga rekord na kukumpirmahin
    }
work-claim-resume =
    { $count ->
        [one] { $count } pag-angking may pagtutol na titingnan
       *[other] { $count } pag-angking may mga pagtutol na titingnan
    }
work-claim-grant =
    { $count ->
        [one] { $count } pag-angking pagpapasyahan
       *[other] { $count } pag-angking pagpapasyahan
    }
work-invitation-approve =
    { $count ->
        [one] { $count } paanyayang aaprubahan
       *[other] { $count } paanyayang aaprubahan
    }
work-import-approve =
    { $count ->
        [one] { $count } listahan ng rehistro na aaprubahan
       *[other] { $count } listahan ng mga rehistro na aaprubahan
    }
work-claim-carry_on =
    { $count ->
        [one] { $count } pag-angkin na ipinasa upang ipagpatuloy
       *[other] { $count } pag-angkin na ipinasa upang ipagpatuloy
    }
work-claim-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa pag-angkin na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga pag-angkin na titingnan
    }
work-invitation-carry_on =
    { $count ->
        [one] { $count } paanyaya na ipinasa upang ipagpatuloy
       *[other] { $count } paanyaya na ipinasa upang ipagpatuloy
    }
work-invitation-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa paanyaya na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga paanyaya na titingnan
    }
work-import-carry_on =
    { $count ->
        [one] { $count } listahan ng rehistro na ipinasa upang ipagpatuloy
       *[other] { $count } listahan ng rehistro na ipinasa upang ipagpatuloy
    }
work-import-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa listahan ng rehistro na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga listahan ng rehistro na titingnan
    }
work-pair-carry_on =
    { $count ->
        [one] { $count } pares ng mga rekord na ipinasa upang ipagpatuloy
       *[other] { $count } pares ng mga rekord na ipinasa upang ipagpatuloy
    }
work-pair-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa pares ng mga rekord na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga pares ng mga rekord na titingnan
    }
work-dispute-decide =
    { $count ->
        [one] { $count } pagtatalo tungkol sa isang datos na pagpapasyahan
       *[other] { $count } pagtatalo tungkol sa mga datos na pagpapasyahan
    }
work-dispute-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa pagtatalo na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga pagtatalo na titingnan
    }
work-description-look =
    { $count ->
        [one] { $count } pasya ng kasamahan na burahin ang sinabi ng kompanya na titingnan
       *[other] { $count } pasya ng mga kasamahan na burahin ang sinabi ng mga kompanya na titingnan
    }
work-dispute-answer =
    { $count ->
        [one] { $count } pagtatalo tungkol sa isang datos na sasagutin
       *[other] { $count } pagtatalo tungkol sa mga datos na sasagutin
    }
work-consultation-answer =
    { $count ->
        [one] { $count } burador tungkol sa inyong bansa na sasagutin
       *[other] { $count } burador tungkol sa inyong bansa na sasagutin
    }
work-consultation-look =
    { $count ->
        [one] { $count } pasya ng kasamahan na alisin ang mga salita tungkol sa isang tao sa nailathala, na titingnan
       *[other] { $count } pasya ng mga kasamahan na alisin ang mga salita tungkol sa mga tao sa nailathala, na titingnan
    }
work-dispute-reply =
    { $count ->
        [one] { $count } pagtatalo tungkol sa isang datos ng iyong rekord na tutugunan
       *[other] { $count } pagtatalo tungkol sa mga datos ng iyong rekord na tutugunan
    }
work-data_request-check =
    { $count ->
        [one] { $count } kahilingan tungkol sa personal na datos: titiyakin kung sino ang humihiling
       *[other] { $count } kahilingan tungkol sa personal na datos: titiyakin kung sino ang humihiling
    }
work-data_request-decide =
    { $count ->
        [one] { $count } kahilingan tungkol sa personal na datos na pagpapasyahan
       *[other] { $count } kahilingan tungkol sa personal na datos na pagpapasyahan
    }
work-act-confirm =
    { $count ->
        [one] { $count } hakbang sa lisensiya na kukumpirmahin
       *[other] { $count } hakbang sa mga lisensiya na kukumpirmahin
    }
work-act-answer =
    { $count ->
        [one] { $count } tinututulang hakbang sa lisensiya na sasagutin
       *[other] { $count } tinututulang hakbang sa mga lisensiya na sasagutin
    }
work-contest-answer =
    { $count ->
        [one] { $count } tinututulang pagsasama ng mga rekord na sasagutin
       *[other] { $count } tinututulang pagsasama ng mga rekord na sasagutin
    }
work-act-carry_on =
    { $count ->
        [one] { $count } hakbang sa lisensiya na ipinasa upang ipagpatuloy
       *[other] { $count } hakbang sa mga lisensiya na ipinasa upang ipagpatuloy
    }
work-act-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa hakbang sa lisensiya na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga hakbang sa lisensiya na titingnan
    }
work-licence-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa lisensiya na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga lisensiya na titingnan
    }
work-profile-register =
    { $count ->
        [one] { $count } profile ng kompanya na pagpapasyahan
       *[other] { $count } profile ng mga kompanya na pagpapasyahan
    }
work-profile-submit =
    { $count ->
        [one] { $count } ibinalik na profile na aayusin at isusumiteng muli
       *[other] { $count } ibinalik na profile na aayusin at isusumiteng muli
    }
work-profile-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa profile na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga profile na titingnan
    }
work-link-confirm =
    { $count ->
        [one] { $count } ugnayan sa ibang kompanya na kukumpirmahin o itatanggi
       *[other] { $count } ugnayan sa ibang mga kompanya na kukumpirmahin o itatanggi
    }
work-link-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa ugnayan ng mga kompanya na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga ugnayan ng mga kompanya na titingnan
    }
work-owner_change-lapse =
    { $count ->
        [one] { $count } pagbabago ng may-ari na pagpapasyahan
       *[other] { $count } pagbabago ng may-ari na pagpapasyahan
    }
work-owner_change-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa pagbabago ng may-ari na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga pagbabago ng may-ari na titingnan
    }
work-application-screen =
    { $count ->
        [one] { $count } aplikasyon para sa akreditasyon na sasalain
       *[other] { $count } aplikasyon para sa akreditasyon na sasalain
    }
work-application-decide =
    { $count ->
        [one] { $count } nasalang aplikasyon na tatanggapin, ibabalik o tatanggihan
       *[other] { $count } nasalang aplikasyon na tatanggapin, ibabalik o tatanggihan
    }
work-application-answer_remarks =
    { $count ->
        [one] { $count } aplikasyon na may mga puna na sasagutin
       *[other] { $count } aplikasyon na may mga puna na sasagutin
    }
work-application-assess =
    { $count ->
        [one] { $count } sariling pagtatasa na tatapusin
       *[other] { $count } sariling pagtatasa na tatapusin
    }
work-application-order_audit =
    { $count ->
        [one] { $count } audit na iuutos
       *[other] { $count } audit na iuutos
    }
work-application-carry_on =
    { $count ->
        [one] { $count } aplikasyong ipinasa upang ipagpatuloy
       *[other] { $count } aplikasyong ipinasa upang ipagpatuloy
    }
work-misuse-read =
    { $count ->
        [one] { $count } ulat ng maling paggamit ng pangalan na babasahin
       *[other] { $count } ulat ng maling paggamit ng pangalan na babasahin
    }
work-audit-plan =
    { $count ->
        [one] { $count } audit na paplanuhin
       *[other] { $count } audit na paplanuhin
    }
work-audit-declare =
    { $count ->
        [one] { $count } audit kung saan ihahayag mo ang iyong mga interes
       *[other] { $count } audit kung saan ihahayag mo ang iyong mga interes
    }
work-audit-start =
    { $count ->
        [one] { $count } audit na sisimulan
       *[other] { $count } audit na sisimulan
    }
work-audit-decide_objection =
    { $count ->
        [one] { $count } pagtutol sa auditor na pagpapasyahan
       *[other] { $count } pagtutol sa auditor na pagpapasyahan
    }
work-audit-hand_in_workers =
    { $count ->
        [one] { $count } audit na pagbibigyan ng listahan ng mga manggagawa
       *[other] { $count } audit na pagbibigyan ng listahan ng mga manggagawa
    }
work-audit-submit =
    { $count ->
        [one] { $count } ulat ng audit na tatapusin
       *[other] { $count } ulat ng audit na tatapusin
    }
work-audit-review =
    { $count ->
        [one] { $count } ulat ng audit na susuriin
       *[other] { $count } ulat ng audit na susuriin
    }
work-finding-answer =
    { $count ->
        [one] { $count } natuklasan ng audit na sasagutin
       *[other] { $count } natuklasan ng audit na sasagutin
    }
work-finding-verify =
    { $count ->
        [one] { $count } sagot sa natuklasan ng audit na beberipikahin
       *[other] { $count } sagot sa natuklasan ng audit na beberipikahin
    }
work-finding-pursue =
    { $count ->
        [one] { $count } huling natuklasan sa audit na susundan
       *[other] { $count } huling natuklasan sa audit na susundan
    }
work-finding-grade =
    { $count ->
        [one] { $count } sagot sa antas ng natuklasan sa audit na pagpapasyahan
       *[other] { $count } sagot sa antas ng natuklasan sa audit na pagpapasyahan
    }
work-notice-answer =
    { $count ->
        [one] { $count } abiso ng hakbang laban sa inyong organisasyon na sasagutin
       *[other] { $count } abiso ng mga hakbang laban sa inyong organisasyon na sasagutin
    }
work-notice-serve =
    { $count ->
        [one] { $count } abiso na ihahatid
       *[other] { $count } abiso na ihahatid
    }
work-notice-decide =
    { $count ->
        [one] { $count } inianunsiyong hakbang na pagpapasyahan pagkatapos ng pagdinig
       *[other] { $count } inianunsiyong hakbang na pagpapasyahan pagkatapos ng pagdinig
    }
work-notice-confirm =
    { $count ->
        [one] { $count } agarang hakbang ng kasamahan na kukumpirmahin
       *[other] { $count } agarang hakbang ng mga kasamahan na kukumpirmahin
    }
work-notice-review =
    { $count ->
        [one] { $count } agarang hakbang na susuriing muli
       *[other] { $count } agarang hakbang na susuriing muli
    }
work-notice-correct =
    { $count ->
        [one] { $count } hakbang na sinasabing may malinaw na pagkakamali, sasagutin
       *[other] { $count } hakbang na sinasabing may malinaw na pagkakamali, sasagutin
    }
work-notice-appeal =
    { $count ->
        [one] { $count } hakbang laban sa inyong organisasyon na maaaring iapela
       *[other] { $count } hakbang laban sa inyong organisasyon na maaaring iapela
    }
work-notice-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa abiso na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga abiso na titingnan
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count } apela na pangangalanan ng lupon
       *[other] { $count } apela na pangangalanan ng lupon
    }
work-appeal-decide =
    { $count ->
        [one] { $count } apela na diringgin at pagpapasyahan
       *[other] { $count } apela na diringgin at pagpapasyahan
    }
work-appeal-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa apela na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga apela na titingnan
    }
work-objection-answer =
    { $count ->
        [one] { $count } pagtutol sa kasapi ng lupon ng apela na sasagutin
       *[other] { $count } pagtutol sa mga kasapi ng lupon ng apela na sasagutin
    }
work-decision-vote =
    { $count ->
        [one] { $count } desisyong dapat botohan
       *[other] { $count } desisyong dapat botohan
    }
work-decision-conclude =
    { $count ->
        [one] { $count } desisyong dapat tapusin
       *[other] { $count } desisyong dapat tapusin
    }
work-decision-look =
    { $count ->
        [one] { $count } boto o pagtatapos ng kasamahan na dapat tingnan
       *[other] { $count } boto o pagtatapos ng mga kasamahan na dapat tingnan
    }
work-seat-appoint =
    { $count ->
        [one] { $count } panukalang miyembro ng komite na dapat pagpasyahan
       *[other] { $count } panukalang miyembro ng komite na dapat pagpasyahan
    }
work-partner-decide =
    { $count ->
        [one] { $count } panukalang katuwang na dapat pagpasyahan
       *[other] { $count } panukalang katuwang na dapat pagpasyahan
    }
work-post-assign =
    { $count ->
        [one] { $count } tanggapan sa ibang bansa na walang nakatalaga
       *[other] { $count } tanggapan sa ibang bansa na walang nakatalaga
    }
work-partner-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa katuwang na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga katuwang na titingnan
    }
work-rule_change-announce =
    { $count ->
        [one] { $count } pagbabago ng tuntunin sa bayarin na babasahin at iaanunsiyo
       *[other] { $count } pagbabago ng mga tuntunin sa bayarin na babasahin at iaanunsiyo
    }
work-other =
    { $count ->
        [one] { $count } iba pang gawain
       *[other] { $count } iba pang gawain
    }

reminders-substitute-named =
    .subject = Ikaw ang hahalili kay { $colleague }
    .body =
        Wala si { $colleague } mula { $begins } hanggang { $until }, kasama ang dalawang araw na ito, at itinalaga ka niyang humalili bilang { $role } para sa { $organisation }.

        Sa mga araw na ito, ang naghihintay kay { $colleague } ay nakalista kasama ng sarili mong gawain, at sa iyo ipapadala ang mga paalala. Hindi ka nito binibigyan ng karapatang wala sa iyo.

        Kung hindi ka makahahalili, mag-sign in at tumanggi:
        { $link }

reminders-substitute-released =
    .subject = Hindi ka na hahalili kay { $colleague }
    .body =
        Binawi o binago ni { $colleague } ng { $organisation } ang pagliban kung saan ka itinalaga. Wala nang hinihingi sa iyo para rito.

reminders-substitute-declined =
    .subject = Hindi makahahalili sa iyo si { $colleague }
    .body =
        Tumanggi si { $colleague } na humalili sa iyo mula { $begins } hanggang { $until }. Hangga’t walang ibang humahalili, sa iyo ipapadala ang mga paalala. Mag-sign in upang magtalaga ng ibang kasamahan:
        { $link }
work-request-take_up =
    { $count ->
        [one] { $count } kahilingan ng may hawak ng sertipiko na aasikasuhin
       *[other] { $count } na kahilingan ng mga may hawak ng sertipiko na aasikasuhin
    }
work-certificate-review =
    { $count ->
        [one] { $count } sertipikong susuriin, dahil nawalan ng akreditasyon ang audit body nito
       *[other] { $count } na sertipikong susuriin, dahil nawalan ng akreditasyon ang mga audit body nito
    }
work-condition-close =
    { $count ->
        [one] { $count } kondisyong titingnan, na ayon sa may hawak ay natugunan na
       *[other] { $count } na kondisyong titingnan, na ayon sa mga may hawak ay natugunan na
    }
work-condition-meet =
    { $count ->
        [one] { $count } kondisyon ng inyong sertipiko na tutugunan
       *[other] { $count } na kondisyon ng inyong sertipiko na tutugunan
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count } sertipikong kailangan ng surveillance audit
       *[other] { $count } na sertipikong kailangan ng surveillance audit
    }
work-certificate-renew =
    { $count ->
        [one] { $count } sertipikong ire-renew
       *[other] { $count } na sertipikong ire-renew
    }
work-certificate-confirm =
    { $count ->
        [one] { $count } agarang suspensiyon na kukumpirmahin o hahayaan
       *[other] { $count } na agarang suspensiyon na kukumpirmahin o hahayaan
    }
work-certificate-look =
    { $count ->
        [one] { $count } hakbang ng kasamahan tungkol sa sertipiko na titingnan
       *[other] { $count } hakbang ng mga kasamahan tungkol sa mga sertipiko na titingnan
    }
work-condition-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa kondisyon na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga kondisyon na titingnan
    }
work-finding-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa antas ng natuklasan sa audit na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga antas ng natuklasan sa audit na titingnan
    }
work-complaint-take =
    { $count ->
        [one] { $count } reklamo na tatanggapin
       *[other] { $count } mga reklamo na tatanggapin
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } reklamo na itatanong kung ligtas ang nagreklamo
       *[other] { $count } mga reklamo na itatanong kung ligtas ang nagreklamo
    }
work-complaint-sort =
    { $count ->
        [one] { $count } reklamo na uuriin
       *[other] { $count } mga reklamo na uuriin
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } reklamo na iimbestigahan
       *[other] { $count } mga reklamo na iimbestigahan
    }
work-complaint-inform =
    { $count ->
        [one] { $count } reklamo na isusulat sa nagreklamo kung nasaan na
       *[other] { $count } mga reklamo na isusulat sa nagreklamo kung nasaan na
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } kahilingan ng kasamahan na buksan kung sino ang nagreklamo
       *[other] { $count } kahilingan ng mga kasamahan na buksan kung sino ang nagreklamo
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } pagbaba ng bigat ng reklamo na kukumpirmahin
       *[other] { $count } pagbaba ng bigat ng mga reklamo na kukumpirmahin
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } babala sa reklamo na gustong isara ng kasamahan
       *[other] { $count } babala sa mga reklamo na gustong isara ng mga kasamahan
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } reklamong iniwan na ipagpapatuloy
       *[other] { $count } mga reklamong iniwan na ipagpapatuloy
    }
work-complaint-look =
    { $count ->
        [one] { $count } hakbang ng kasamahan tungkol sa reklamo na titingnan
       *[other] { $count } hakbang ng mga kasamahan tungkol sa mga reklamo na titingnan
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count } pagsisiyasat na tatapusin
       *[other] { $count } na pagsisiyasat na tatapusin
    }
work-warning-agree =
    { $count ->
        [one] { $count } babala na babasahin bago abutin ang pinangalanan
       *[other] { $count } na babala na babasahin bago abutin ang mga pinangalanan
    }
work-warning-read_answer =
    { $count ->
        [one] { $count } sagot sa babala na babasahin
       *[other] { $count } na sagot sa mga babala na babasahin
    }
work-warning-publish =
    { $count ->
        [one] { $count } babala na titingnan at ilalathala
       *[other] { $count } na babala na titingnan at ilalathala
    }
work-warning-renew =
    { $count ->
        [one] { $count } babala na malapit nang matapos
       *[other] { $count } na babala na malapit nang matapos
    }
work-objection-decide =
    { $count ->
        [one] { $count } pagtutol sa babala na pagpapasyahan
       *[other] { $count } na pagtutol sa mga babala na pagpapasyahan
    }
work-risk-weigh =
    { $count ->
        [one] { $count } may-hawak na may padron ng panganib, pag-isipan ang audit
       *[other] { $count } na may-hawak na may padron ng panganib, pag-isipan ang audit
    }
work-warning-look =
    { $count ->
        [one] { $count } pasya ng kasamahan tungkol sa babala na titingnan
       *[other] { $count } pasya ng mga kasamahan tungkol sa mga babala na titingnan
    }
work-telling-reply =
    { $count ->
        [one] { $count } pahayag tungkol sa inyong organisasyon na sasagutin
       *[other] { $count } pahayag tungkol sa inyong organisasyon na sasagutin
    }
work-complaint-confirm_end =
    { $count ->
        [one] { $count } abiso na hindi na itutuloy ang kaso na pagpapasyahan
       *[other] { $count } abiso na hindi na itutuloy ang kaso na pagpapasyahan
    }
work-complaint-second =
    { $count ->
        [one] { $count } teksto na babasahin bilang ikalawang opisyal
       *[other] { $count } teksto na babasahin bilang ikalawang opisyal
    }
work-complaint-decide =
    { $count ->
        [one] { $count } kaso na pagpapasyahan
       *[other] { $count } kaso na pagpapasyahan
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count } kaso na kailangang may magpasya
       *[other] { $count } kaso na kailangang may magpasya
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count } pamamagitan na sisimulan
       *[other] { $count } pamamagitan na sisimulan
    }
work-complaint-mediate =
    { $count ->
        [one] { $count } pamamagitan na pangungunahan
       *[other] { $count } pamamagitan na pangungunahan
    }
work-complaint-settle =
    { $count ->
        [one] { $count } kasunduan na ipapatupad
       *[other] { $count } kasunduan na ipapatupad
    }
work-complaint-hear =
    { $count ->
        [one] { $count } tao na pakikinggan tungkol sa code ng kaso
       *[other] { $count } tao na pakikinggan tungkol sa code ng kaso
    }
work-complaint-reopen =
    { $count ->
        [one] { $count } saradong kaso na hindi pa nalulutas
       *[other] { $count } saradong kaso na hindi pa nalulutas
    }
work-complaint-read =
    { $count ->
        [one] { $count } kaso na may bagong mensahe
       *[other] { $count } kaso na may bagong mensahe
    }
work-complaint-review_hold =
    { $count ->
        [one] { $count } legal na pagpigil sa kaso na titingnan ulit
       *[other] { $count } legal na pagpigil sa kaso na titingnan ulit
    }
work-referral-answer =
    { $count ->
        [one] { $count } reklamong ipinasa sa inyo na sasagutin
       *[other] { $count } reklamong ipinasa sa inyo na sasagutin
    }
work-referral-report =
    { $count ->
        [one] { $count } reklamong tinanggap ninyo na iuulat
       *[other] { $count } reklamong tinanggap ninyo na iuulat
    }
work-complaint-chase =
    { $count ->
        [one] { $count } kaso na hindi sinasagot ng awtoridad
       *[other] { $count } kaso na hindi sinasagot ng awtoridad
    }
work-complaint-show =
    { $count ->
        [one] { $count } sinabi ng awtoridad na titingnan muna
       *[other] { $count } sinabi ng awtoridad na titingnan muna
    }
work-authority-remind =
    { $count ->
        [one] { $count } awtoridad na hindi sumasagot tungkol sa reklamo
       *[other] { $count } awtoridad na hindi sumasagot tungkol sa reklamo
    }
work-violation-notify =
    { $count ->
        [one] { $count } kaso ng paglabag na titingnan at ipaaalam
       *[other] { $count } na kaso ng paglabag na titingnan at ipaaalam
    }
work-violation-liken =
    { $count ->
        [one] { $count } kasong maaaring tungkol sa gawain ng ibang kaso
       *[other] { $count } na kasong maaaring tungkol sa gawain ng ibang kaso
    }
work-violation-answer =
    { $count ->
        [one] { $count } kaso laban sa inyong organisasyon na sasagutin
       *[other] { $count } na kaso laban sa inyong organisasyon na sasagutin
    }
work-violation-decide =
    { $count ->
        [one] { $count } kaso ng paglabag na pagpapasyahan
       *[other] { $count } na kaso ng paglabag na pagpapasyahan
    }
work-violation-hear =
    { $count ->
        [one] { $count } respondenteng wala noon na pakikinggan
       *[other] { $count } na respondenteng wala noon na pakikinggan
    }
work-violation-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa kaso ng paglabag na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga kaso ng paglabag na titingnan
    }
work-sanction-announce =
    { $count ->
        [one] { $count } pinagtibay na paglabag na susundan ng parusa
       *[other] { $count } na pinagtibay na paglabag na susundan ng parusa
    }
work-sanction-decide =
    { $count ->
        [one] { $count } parusa na pagpapasyahan
       *[other] { $count } na parusa na pagpapasyahan
    }
work-sanction-confirm =
    { $count ->
        [one] { $count } agarang hakbang na pagtitibayin o babawiin
       *[other] { $count } na agarang hakbang na pagtitibayin o babawiin
    }
work-sanction-collect =
    { $count ->
        [one] { $count } multa na lampas na sa takda
       *[other] { $count } na multa na lampas na sa takda
    }
work-sanction-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa parusa na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga parusa na titingnan
    }
work-award-grant =
    { $count ->
        [one] { $count } pagtatasa na may iminungkahing gawad na igagawad o tatanggihan
       *[other] { $count } na pagtatasa na may mga iminungkahing gawad na igagawad o tatanggihan
    }
work-award-announce =
    { $count ->
        [one] { $count } gawad na may pinal na paglabag sa panahon nito: ipahayag ang pagkawala o hayaan
       *[other] { $count } na gawad na may pinal na paglabag sa panahon nila: ipahayag ang pagkawala o hayaan
    }
work-award-decide =
    { $count ->
        [one] { $count } ipinahayag na pagkawala ng gawad na pagpapasyahan
       *[other] { $count } na ipinahayag na pagkawala ng gawad na pagpapasyahan
    }
work-award-confirm =
    { $count ->
        [one] { $count } naunang gawad na pagtitibayin bilang ikalawang tao
       *[other] { $count } na naunang gawad na pagtitibayin bilang ikalawang tao
    }
work-award-restore =
    { $count ->
        [one] { $count } nawalang gawad na ibabalik dahil hindi na tumatayo ang paglabag
       *[other] { $count } na nawalang gawad na ibabalik dahil hindi na tumatayo ang mga paglabag
    }
work-award-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa gawad na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga gawad na titingnan
    }
work-state_review-open =
    { $count ->
        [one] { $count } estadong walang sertipiko: bubuksan ang pagsusuri o isasantabi
       *[other] { $count } estadong walang sertipiko: bubuksan ang mga pagsusuri o isasantabi
    }
work-state_review-vote =
    { $count ->
        [one] { $count } pagsusuri ng sertipiko ng estado na bobotohan
       *[other] { $count } pagsusuri ng mga sertipiko ng estado na bobotohan
    }
work-state_review-conclude =
    { $count ->
        [one] { $count } pagsusuri ng sertipiko ng estado na tatapusin
       *[other] { $count } pagsusuri ng mga sertipiko ng estado na tatapusin
    }
work-state_review-lift =
    { $count ->
        [one] { $count } pagsusuri na hindi na umiiral ang tuntunin, na aalisin
       *[other] { $count } pagsusuri na hindi na umiiral ang tuntunin, na aalisin
    }
work-state_review-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa pagsusuri ng estado na titingnan
       *[other] { $count } kilos ng mga kasamahan sa mga pagsusuri ng estado na titingnan
    }
work-cohort_study-freeze =
    { $count ->
        [one] { $count } burador ng pag-aaral ng mga pangkat na pirmihin ang protokol
       *[other] { $count } burador ng mga pag-aaral ng mga pangkat na pirmihin ang mga protokol
    }
work-cohort_study-analyse =
    { $count ->
        [one] { $count } saradong pag-aaral ng mga pangkat na susuriin
       *[other] { $count } saradong pag-aaral ng mga pangkat na susuriin
    }
work-cohort_study-publish =
    { $count ->
        [one] { $count } resulta ng pag-aaral ng mga pangkat na ilalathala
       *[other] { $count } resulta ng mga pag-aaral ng mga pangkat na ilalathala
    }
work-cohort_study-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa pag-aaral ng mga pangkat na titingnan
       *[other] { $count } kilos ng mga kasamahan sa mga pag-aaral ng mga pangkat na titingnan
    }
work-statement-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa hayag na pahayag ng estado na titingnan
       *[other] { $count } kilos ng mga kasamahan sa mga hayag na pahayag ng estado na titingnan
    }
work-recall-acknowledge =
    { $count ->
        [one] { $count } pagbawi ng ipinaalam sa inyong awtoridad na kukumpirmahin
       *[other] { $count } na pagbawi ng ipinaalam sa inyong awtoridad na kukumpirmahin
    }
work-disclosure-acknowledge =
    { $count ->
        [one] { $count } pabatid mula sa ibang estado na kukumpirmahin
       *[other] { $count } na pabatid mula sa ibang mga estado na kukumpirmahin
    }
work-disclosure-answer =
    { $count ->
        [one] { $count } pabatid na sasagutin: ano ang ginawa ng inyong awtoridad
       *[other] { $count } na pabatid na sasagutin: ano ang ginawa ng inyong awtoridad
    }
work-bar-announce =
    { $count ->
        [one] { $count } iminungkahing pagbabawal sa isang tao na ipahahayag o palalampasin
       *[other] { $count } na iminungkahing pagbabawal sa mga tao na ipahahayag o palalampasin
    }
work-bar-serve =
    { $count ->
        [one] { $count } liham tungkol sa pagbabawal na ihahatid sa tao
       *[other] { $count } na liham tungkol sa mga pagbabawal na ihahatid sa mga tao
    }
work-bar-decide =
    { $count ->
        [one] { $count } ipinahayag na pagbabawal na pagpapasyahan
       *[other] { $count } na ipinahayag na pagbabawal na pagpapasyahan
    }
work-bar-look =
    { $count ->
        [one] { $count } kilos ng kasamahan tungkol sa pagbabawal na titingnan
       *[other] { $count } na kilos ng mga kasamahan tungkol sa mga pagbabawal na titingnan
    }
work-bar_question-answer =
    { $count ->
        [one] { $count } tanong kung ang dalawa ay iisang tao
       *[other] { $count } na tanong kung ang dalawa ay iisang tao
    }
work-remedy-propose =
    { $count ->
        [one] { $count } planong magbalik ng pera sa mga manggagawa na bubuuin
       *[other] { $count } planong magbalik ng pera sa mga manggagawa na bubuuin
    }
work-remedy-accept =
    { $count ->
        [one] { $count } planong magbalik ng pera sa mga manggagawa na titingnan
       *[other] { $count } planong magbalik ng pera sa mga manggagawa na titingnan
    }
work-remedy-pay =
    { $count ->
        [one] { $count } pagbabalik ng pera sa mga manggagawa na gagawin
       *[other] { $count } pagbabalik ng pera sa mga manggagawa na gagawin
    }
work-remedy-confirm =
    { $count ->
        [one] { $count } pagbabalik ng pera na hindi pa pinatunayan ng mga manggagawa
       *[other] { $count } pagbabalik ng pera na hindi pa pinatunayan ng mga manggagawa
    }
work-remedy-close =
    { $count ->
        [one] { $count } tapos na pagbabalik ng pera na isasara
       *[other] { $count } tapos na pagbabalik ng pera na isasara
    }
work-remedy-look =
    { $count ->
        [one] { $count } gawa ng kasamahan sa pagbabalik ng pera na titingnan
       *[other] { $count } gawa ng kasamahan sa pagbabalik ng pera na titingnan
    }
work-bar_question-look =
    { $count ->
        [one] { $count } sagot ng kasamahan kung ang dalawa ay iisang tao na titingnan
       *[other] { $count } na sagot ng mga kasamahan kung ang dalawa ay iisang tao na titingnan
    }
work-application-declare =
    { $count ->
        [one] { $count } aplikasyon na kailangang sabihin kung sino ang may-ari at nagpapatakbo ng inyong kompanya
       *[other] { $count } na aplikasyon na kailangang sabihin kung sino ang may-ari at nagpapatakbo ng inyong kompanya
    }
work-claim-declare =
    { $count ->
        [one] { $count } pag-angkin na kailangang sabihin kung sino ang may-ari at nagpapatakbo ng inyong kompanya
       *[other] { $count } na pag-angkin na kailangang sabihin kung sino ang may-ari at nagpapatakbo ng inyong kompanya
    }
work-agreement-sign =
    { $count ->
        [one] { $count } kasunduan ng mga estado na lalagdaan
       *[other] { $count } na kasunduan ng mga estado na lalagdaan
    }
work-agreement-enforce =
    { $count ->
        [one] { $count } nilagdaang kasunduan ng mga estado na bibigyang-bisa
       *[other] { $count } na nilagdaang kasunduan ng mga estado na bibigyang-bisa
    }
work-agreement_change-confirm =
    { $count ->
        [one] { $count } pagbabago sa ibinabahagi ng mga estado na pagtitibayin bilang ikalawang tao
       *[other] { $count } na pagbabago sa ibinabahagi ng mga estado na pagtitibayin bilang ikalawang tao
    }
work-succession-answer =
    { $count ->
        [one] { $count } tanong kung ang kahalili ay papalit sa isang panig ng kasunduan
       *[other] { $count } na tanong kung ang mga kahalili ay papalit sa mga panig ng kasunduan
    }
work-exchange_link-confirm =
    { $count ->
        [one] { $count } ugnayan sa ibang rehistro na kukumpirmahin bilang ikalawang tao
       *[other] { $count } na ugnayan sa ibang rehistro na kukumpirmahin bilang ikalawang tao
    }
work-exchange_question-answer =
    { $count ->
        [one] { $count } pagkakaiba ng nakaugnay na rehistro at nitong rehistro na pagpapasyahan
       *[other] { $count } na pagkakaiba ng mga nakaugnay na rehistro at nitong rehistro na pagpapasyahan
    }
work-change_question-answer =
    { $count ->
        [one] { $count } pasya ng pambansang sistema na hindi tugma at sasagutin
       *[other] { $count } na pasya ng pambansang sistema na hindi tugma at sasagutin
    }
work-experience-moderate =
    { $count ->
        [one] { $count } sagot ng manggagawa na babasahin bago ito mabilang
       *[other] { $count } na sagot ng mga manggagawa na babasahin bago mabilang
    }
work-experience_removal-decide =
    { $count ->
        [one] { $count } hiling ng kompanya na alisin ang salita ng manggagawa na pagpapasyahan
       *[other] { $count } na hiling ng mga kompanya na alisin ang salita ng mga manggagawa na pagpapasyahan
    }
work-experience-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa sagot ng manggagawa na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa sagot ng mga manggagawa na titingnan
    }
work-alliance_member-admit =
    { $count ->
        [one] { $count } hiling na sumali sa alyansa na pagpapasyahan
       *[other] { $count } na hiling na sumali sa alyansa na pagpapasyahan
    }
work-alliance_member-answer =
    { $count ->
        [one] { $count } pagiging kasapi sa alyansa na tatapusin, na sasagutin
       *[other] { $count } na pagiging kasapi sa alyansa na tatapusin, na sasagutin
    }
work-alliance_member-end =
    { $count ->
        [one] { $count } kasapi ng alyansa na narinig na, na tatapusin o pananatilihin
       *[other] { $count } na kasapi ng alyansa na narinig na, na tatapusin o pananatilihin
    }
work-commitment-report =
    { $count ->
        [one] { $count } hayag na pangako na iuulat
       *[other] { $count } na hayag na pangako na iuulat
    }
work-commitment-look_at =
    { $count ->
        [one] { $count } ulat na natupad ang pangako, na titingnan ang katibayan
       *[other] { $count } na ulat na natupad ang mga pangako, na titingnan ang katibayan
    }
work-credential-confirm =
    { $count ->
        [one] { $count } pagsasanay o sertipiko ng kompanya na kukumpirmahin o tatanggihan
       *[other] { $count } na pagsasanay o sertipiko ng mga kompanya na kukumpirmahin o tatanggihan
    }
work-alliance-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa kasapi ng alyansa na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga kasapi ng alyansa na titingnan
    }
work-commitment-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa hayag na pangako na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga hayag na pangako na titingnan
    }
work-credential-look =
    { $count ->
        [one] { $count } kilos ng kasamahan sa pagsasanay o sertipiko ng kompanya na titingnan
       *[other] { $count } na kilos ng mga kasamahan sa mga pagsasanay o sertipiko ng mga kompanya na titingnan
    }
