# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = Bayad o gastos na siningil sa manggagawa labag sa tuntunin
violations-offence-fee_without_receipt = Perang kinuha sa manggagawa nang walang resibo
violations-offence-costs_not_refunded = Hindi ibinalik ang dapat ibalik sa manggagawa
violations-offence-forced_suppliers = Pinilit ang manggagawa na gumamit ng iisang klinika, nagpapautang, tagaseguro o tagasanay
violations-offence-debt_bondage = Nakatali sa trabaho ang manggagawa dahil sa utang
violations-offence-contract_substitution = Pinalitan o binago ang kontrata sa ikasasama ng manggagawa
violations-offence-deception = Nilinlang ang manggagawa tungkol sa trabaho, sahod, lugar o kondisyon
violations-offence-false_documents = Pekeng papeles ng manggagawa
violations-offence-document_retention = Ipinagkait ang papeles ng manggagawa
violations-offence-recruitment_without_licence = Pangangalap nang walang lisensiya
violations-offence-recruitment_while_suspended = Pangangalap habang suspendido ang lisensiya
violations-offence-licence_lent = Ipinahiram ang lisensiya sa iba
violations-offence-undeclared_agents = Mga ahenteng hindi idineklara
violations-offence-recruitment_elsewhere = Pangangalap sa lugar na walang lisensiya
violations-offence-unprocessed_deployment = Ipinadala ang manggagawa nang hindi naproseso ang papeles, o sa prinsipal na hindi akreditado
violations-offence-under_age = Kinalap o ipinadala ang wala pa sa gulang
violations-offence-harmful_work = Inilagay ang manggagawa sa trabahong nakasasama sa buhay, kalusugan o dangal
violations-offence-forced_labour = Trabahong sapilitan o dahil sa banta
violations-offence-wages_withheld = Ipinagkait, naantala o kulang na sahod
violations-offence-working_conditions = Tirahan, kaligtasan o oras na labag sa tuntunin
violations-offence-non_deployment = Hindi ipinadala sa trabaho nang walang wastong dahilan
violations-offence-abandonment = Iniwan ang manggagawa nang walang trabaho, sahod, tirahan o daan pauwi
violations-offence-violence = Karahasan sa manggagawa
violations-offence-threats = Banta o parusa sa manggagawa
violations-offence-discrimination = Tinanggihan o minaltrato ang manggagawa dahil sa kung sino siya
violations-offence-inducement = Hinikayat ang manggagawa na umalis sa trabaho
violations-offence-blacklisting = Inimpluwensiyahan ang iba na huwag tanggapin ang manggagawa
violations-offence-obstruction = Hinadlangan ang inspeksiyon o pagsisiyasat
violations-offence-reports_missing = Kulang o huling mga ulat
violations-offence-false_statements = Maling pahayag sa awtoridad o sa iskema
violations-offence-ownership = Pagmamay-ari, kontrol o pamamahalang labag sa tuntunin ng lisensiya
violations-offence-advertising = Inanunsiyo ang trabaho nang walang pahintulot o walang numero ng lisensiya
violations-offence-no_orientation = Walang oryentasyon bago umalis
violations-offence-order_not_followed = Hindi sinunod ang utos, hatol o kasunduan
violations-offence-misuse_of_mark = Ginamit ang sertipiko o marka kung saan hindi ito saklaw
violations-offence-data_misuse = Ginamit nang mali ang datos ng manggagawa

violations-standard-substantial_evidence = sapat na ebidensiya
violations-standard-balance_of_probabilities = mas malamang na totoo kaysa hindi
violations-standard-clear_and_convincing = malinaw at nakakukumbinsing ebidensiya
violations-standard-beyond_reasonable_doubt = walang makatwirang pagdududa

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = May kaso laban sa inyo, at makasasagot kayo
violations-letter-subject-notified = May kaso laban sa inyo, at makasasagot kayo
violations-letter-subject-decided = Napagpasyahan ang isang kaso laban sa inyo
violations-letter-notified = Sinisiyasat ng { $body } ang mga paratang sa ibaba. Wala pang pasya, at walang nakalathala. Ito ang mga paratang:
violations-letter-decided = Nagpasya ang { $body } sa nasa ibaba. Mailalathala lamang ito kapag pinal na. Ito ang mga paratang:
violations-letter-rule = Tuntunin: { $rule }.
violations-letter-code = Mababasa ninyo ang buong kaso at masasabi ang inyong panig sa { $address }. Gamitin ang kodigong ito; ang kasong ito lamang ang binubuksan nito, at hindi kailangan ng account:
violations-letter-answer = Makasasagot kayo sa loob ng { $days } araw mula sa araw na dumating sa inyo ang liham na ito. Titingnan ang sasabihin ninyo bago magpasya.
violations-letter-appeal = Makaaapela kayo hanggang { $until } gamit ang parehong kodigo. Habang tumatakbo ang apela, hindi pa umiiral laban sa inyo ang pasya. Mga taong walang bahagi rito ang magpapasya.
violations-letter-absence = Dahil hindi ito naihatid sa inyo noon, napagpasyahan ito nang wala kayo. Kung hihilingin ninyong mapakinggan sa loob ng { $days } araw mula sa pasya, muling bubuksan ang kaso; walang magtatanong ng dahilan.
violations-letter-keep = Itago ang liham na ito at huwag ibigay ang kodigo kaninuman. Pinawawalang-bisa ng mas bagong liham ang kodigo ng luma.

violations-mail =
    .subject = { $number }: may kaso laban sa kompanyang inilalathala ng isang rehistro ang address na ito
    .body =
        May kaso, { $number }, ang isang rehistro ng mga tagapangalap ng manggagawa laban sa kompanyang may ganitong address sa isang pampublikong rehistro. Mababasa at masasagot ito ng kompanya nang walang account, sa loob ng { $days } araw mula sa paghahatid:
        { $link }

        Ang kodigo, para sa kasong ito lamang:
        { $code }

        Kung hindi ito ang inyong kompanya, wala kayong kailangang gawin; isang beses lamang sa isang araw isinusulat ito.
