#include "read/pdf/glyph_data.h"

// Made by a program from the published lists of names; clang-format leaves raw strings alone.

namespace oneshot::pdf::glyph_data {

const char* const names_upper = R"(
A:41 AE:C6 AEacute:1FC AEmacron:1E2 AEsmall:E6 Aacute:C1 Aacutesmall:E1 Abreve:102
Abreveacute:1EAE Abrevecyrillic:4D0 Abrevedotbelow:1EB6 Abrevegrave:1EB0 Abrevehookabove:1EB2
Abrevetilde:1EB4 Acaron:1CD Acircle:24B6 Acircumflex:C2 Acircumflexacute:1EA4
Acircumflexdotbelow:1EAC Acircumflexgrave:1EA6 Acircumflexhookabove:1EA8 Acircumflexsmall:E2
Acircumflextilde:1EAA Acutesmall:F6C9 Acyrillic:410 Adblgrave:200 Adieresis:C4
Adieresiscyrillic:4D2 Adieresismacron:1DE Adieresissmall:E4 Adotbelow:1EA0 Adotmacron:1E0
Agrave:C0 Agravesmall:E0 Ahookabove:1EA2 Aiecyrillic:4D4 Ainvertedbreve:202 Alpha:391
Alphatonos:386 Amacron:100 Amonospace:FF21 Aogonek:104 Aring:C5 Aringacute:1FA Aringbelow:1E00
Aringsmall:E5 Asmall:61 Atilde:C3 Atildesmall:E3 Aybarmenian:531 B:42 Bcircle:24B7
Bdotaccent:1E02 Bdotbelow:1E04 Becyrillic:411 Benarmenian:532 Beta:392 Bhook:181 Blinebelow:1E06
Bmonospace:FF22 Brevesmall:2D8 Bsmall:62 Btopbar:182 C:43 Caarmenian:53E Cacute:106
Caronsmall:F6CA Ccaron:10C Ccedilla:C7 Ccedillaacute:1E08 Ccedillasmall:E7 Ccircle:24B8
Ccircumflex:108 Cdot:10A Cdotaccent:10A Cedillasmall:B8 Chaarmenian:549 Cheabkhasiancyrillic:4BC
Checyrillic:427 Chedescenderabkhasiancyrillic:4BE Chedescendercyrillic:4B6
Chedieresiscyrillic:4F4 Cheharmenian:543 Chekhakassiancyrillic:4CB Cheverticalstrokecyrillic:4B8
Chi:3A7 Chook:187 Circumflexsmall:2C6 Cmonospace:FF23 Coarmenian:551 Csmall:63 D:44 DZ:1F1
DZcaron:1C4 Daarmenian:534 Dafrican:189 Dcaron:10E Dcedilla:1E10 Dcircle:24B9
Dcircumflexbelow:1E12 Dcroat:110 Ddotaccent:1E0A Ddotbelow:1E0C Decyrillic:414 Deicoptic:3EE
Delta:2206 Deltagreek:394 Dhook:18A Dieresissmall:F6CB Digammagreek:3DC Djecyrillic:402
Dlinebelow:1E0E Dmonospace:FF24 Dotaccentsmall:2D9 Dslash:110 Dsmall:64 Dtopbar:18B Dz:1F2
Dzcaron:1C5 Dzeabkhasiancyrillic:4E0 Dzecyrillic:405 Dzhecyrillic:40F E:45 Eacute:C9
Eacutesmall:E9 Ebreve:114 Ecaron:11A Ecedillabreve:1E1C Echarmenian:535 Ecircle:24BA
Ecircumflex:CA Ecircumflexacute:1EBE Ecircumflexbelow:1E18 Ecircumflexdotbelow:1EC6
Ecircumflexgrave:1EC0 Ecircumflexhookabove:1EC2 Ecircumflexsmall:EA Ecircumflextilde:1EC4
Ecyrillic:404 Edblgrave:204 Edieresis:CB Edieresissmall:EB Edot:116 Edotaccent:116 Edotbelow:1EB8
Efcyrillic:424 Egrave:C8 Egravesmall:E8 Eharmenian:537 Ehookabove:1EBA Eightroman:2167
Einvertedbreve:206 Eiotifiedcyrillic:464 Elcyrillic:41B Elevenroman:216A Emacron:112
Emacronacute:1E16 Emacrongrave:1E14 Emcyrillic:41C Emonospace:FF25 Encyrillic:41D
Endescendercyrillic:4A2 Eng:14A Enghecyrillic:4A4 Enhookcyrillic:4C7 Eogonek:118 Eopen:190
Epsilon:395 Epsilontonos:388 Ercyrillic:420 Ereversed:18E Ereversedcyrillic:42D Escyrillic:421
Esdescendercyrillic:4AA Esh:1A9 Esmall:65 Eta:397 Etarmenian:538 Etatonos:389 Eth:D0 Ethsmall:F0
Etilde:1EBC Etildebelow:1E1A Euro:20AC Ezh:1B7 Ezhcaron:1EE Ezhreversed:1B8 F:46 Fcircle:24BB
Fdotaccent:1E1E Feharmenian:556 Feicoptic:3E4 Fhook:191 Fitacyrillic:472 Fiveroman:2164
Fmonospace:FF26 Fourroman:2163 Fsmall:66 G:47 Gacute:1F4 Gamma:393 Gammaafrican:194
Gangiacoptic:3EA Gbreve:11E Gcaron:1E6 Gcedilla:122 Gcircle:24BC Gcircumflex:11C Gcommaaccent:122
Gdot:120 Gdotaccent:120 Gecyrillic:413 Ghadarmenian:542 Ghemiddlehookcyrillic:494
Ghestrokecyrillic:492 Gheupturncyrillic:490 Ghook:193 Gimarmenian:533 Gjecyrillic:403
Gmacron:1E20 Gmonospace:FF27 Gravesmall:F6CE Gsmall:67 Gsmallhook:29B Gstroke:1E4 H:48
H18533:25CF H18543:25AA H18551:25AB H22073:25A1 Haabkhasiancyrillic:4A8 Hadescendercyrillic:4B2
Hardsigncyrillic:42A Hbar:126 Hbrevebelow:1E2A Hcedilla:1E28 Hcircle:24BD Hcircumflex:124
Hdieresis:1E26 Hdotaccent:1E22 Hdotbelow:1E24 Hmonospace:FF28 Hoarmenian:540 Horicoptic:3E8
Hsmall:68 Hungarumlautsmall:F6CF I:49 IAcyrillic:42F IJ:132 IUcyrillic:42E Iacute:CD
Iacutesmall:ED Ibreve:12C Icaron:1CF Icircle:24BE Icircumflex:CE Icircumflexsmall:EE
Icyrillic:406 Idblgrave:208 Idieresis:CF Idieresisacute:1E2E Idieresiscyrillic:4E4
Idieresissmall:EF Idot:130 Idotaccent:130 Idotbelow:1ECA Iebrevecyrillic:4D6 Iecyrillic:415
Ifraktur:2111 Igrave:CC Igravesmall:EC Ihookabove:1EC8 Iicyrillic:418 Iinvertedbreve:20A
Iishortcyrillic:419 Imacron:12A Imacroncyrillic:4E2 Imonospace:FF29 Iniarmenian:53B
Iocyrillic:401 Iogonek:12E Iota:399 Iotaafrican:196 Iotadieresis:3AA Iotatonos:38A Ismall:69
Istroke:197 Itilde:128 Itildebelow:1E2C Izhitsacyrillic:474 Izhitsadblgravecyrillic:476 J:4A
Jaarmenian:541 Jcircle:24BF Jcircumflex:134 Jecyrillic:408 Jheharmenian:54B Jmonospace:FF2A
Jsmall:6A K:4B Kabashkircyrillic:4A0 Kacute:1E30 Kacyrillic:41A Kadescendercyrillic:49A
Kahookcyrillic:4C3 Kappa:39A Kastrokecyrillic:49E Kaverticalstrokecyrillic:49C Kcaron:1E8
Kcedilla:136 Kcircle:24C0 Kcommaaccent:136 Kdotbelow:1E32 Keharmenian:554 Kenarmenian:53F
Khacyrillic:425 Kheicoptic:3E6 Khook:198 Kjecyrillic:40C Klinebelow:1E34 Kmonospace:FF2B
Koppacyrillic:480 Koppagreek:3DE Ksicyrillic:46E Ksmall:6B L:4C LJ:1C7 Lacute:139 Lambda:39B
Lcaron:13D Lcedilla:13B Lcircle:24C1 Lcircumflexbelow:1E3C Lcommaaccent:13B Ldot:13F
Ldotaccent:13F Ldotbelow:1E36 Ldotbelowmacron:1E38 Liwnarmenian:53C Lj:1C8 Ljecyrillic:409
Llinebelow:1E3A Lmonospace:FF2C Lslash:141 Lslashsmall:142 Lsmall:6C M:4D Macronsmall:F6D0
Macute:1E3E Mcircle:24C2 Mdotaccent:1E40 Mdotbelow:1E42 Menarmenian:544 Mmonospace:FF2D Msmall:6D
Mturned:19C Mu:39C N:4E NJ:1CA Nacute:143 Ncaron:147 Ncedilla:145 Ncircle:24C3
Ncircumflexbelow:1E4A Ncommaaccent:145 Ndotaccent:1E44 Ndotbelow:1E46 Nhookleft:19D
Nineroman:2168 Nj:1CB Njecyrillic:40A Nlinebelow:1E48 Nmonospace:FF2E Nowarmenian:546 Nsmall:6E
Ntilde:D1 Ntildesmall:F1 Nu:39D O:4F OE:152 OEsmall:153 Oacute:D3 Oacutesmall:F3
Obarredcyrillic:4E8 Obarreddieresiscyrillic:4EA Obreve:14E Ocaron:1D1 Ocenteredtilde:19F
Ocircle:24C4 Ocircumflex:D4 Ocircumflexacute:1ED0 Ocircumflexdotbelow:1ED8 Ocircumflexgrave:1ED2
Ocircumflexhookabove:1ED4 Ocircumflexsmall:F4 Ocircumflextilde:1ED6 Ocyrillic:41E Odblacute:150
Odblgrave:20C Odieresis:D6 Odieresiscyrillic:4E6 Odieresissmall:F6 Odotbelow:1ECC Ogoneksmall:2DB
Ograve:D2 Ogravesmall:F2 Oharmenian:555 Ohm:2126 Ohookabove:1ECE Ohorn:1A0 Ohornacute:1EDA
Ohorndotbelow:1EE2 Ohorngrave:1EDC Ohornhookabove:1EDE Ohorntilde:1EE0 Ohungarumlaut:150 Oi:1A2
Oinvertedbreve:20E Omacron:14C Omacronacute:1E52 Omacrongrave:1E50 Omega:2126 Omegacyrillic:460
Omegagreek:3A9 Omegaroundcyrillic:47A Omegatitlocyrillic:47C Omegatonos:38F Omicron:39F
Omicrontonos:38C Omonospace:FF2F Oneroman:2160 Oogonek:1EA Oogonekmacron:1EC Oopen:186 Oslash:D8
Oslashacute:1FE Oslashsmall:F8 Osmall:6F Ostrokeacute:1FE Otcyrillic:47E Otilde:D5
Otildeacute:1E4C Otildedieresis:1E4E Otildesmall:F5 P:50 Pacute:1E54 Pcircle:24C5 Pdotaccent:1E56
Pecyrillic:41F Peharmenian:54A Pemiddlehookcyrillic:4A6 Phi:3A6 Phook:1A4 Pi:3A0 Piwrarmenian:553
Pmonospace:FF30 Psi:3A8 Psicyrillic:470 Psmall:70 Q:51 Qcircle:24C6 Qmonospace:FF31 Qsmall:71
R:52 Raarmenian:54C Racute:154 Rcaron:158 Rcedilla:156 Rcircle:24C7 Rcommaaccent:156
Rdblgrave:210 Rdotaccent:1E58 Rdotbelow:1E5A Rdotbelowmacron:1E5C Reharmenian:550 Rfraktur:211C
Rho:3A1 Ringsmall:2DA Rinvertedbreve:212 Rlinebelow:1E5E Rmonospace:FF32 Rsmall:72
Rsmallinverted:281 Rsmallinvertedsuperior:2B6 S:53 SF010000:250C SF020000:2514 SF030000:2510
SF040000:2518 SF050000:253C SF060000:252C SF070000:2534 SF080000:251C SF090000:2524 SF100000:2500
SF110000:2502 SF190000:2561 SF200000:2562 SF210000:2556 SF220000:2555 SF230000:2563 SF240000:2551
SF250000:2557 SF260000:255D SF270000:255C SF280000:255B SF360000:255E SF370000:255F SF380000:255A
SF390000:2554 SF400000:2569 SF410000:2566 SF420000:2560 SF430000:2550 SF440000:256C SF450000:2567
SF460000:2568 SF470000:2564 SF480000:2565 SF490000:2559 SF500000:2558 SF510000:2552 SF520000:2553
SF530000:256B SF540000:256A Sacute:15A Sacutedotaccent:1E64 Sampigreek:3E0 Scaron:160
Scarondotaccent:1E66 Scaronsmall:161 Scedilla:15E Schwa:18F Schwacyrillic:4D8
Schwadieresiscyrillic:4DA Scircle:24C8 Scircumflex:15C Scommaaccent:218 Sdotaccent:1E60
Sdotbelow:1E62 Sdotbelowdotaccent:1E68 Seharmenian:54D Sevenroman:2166 Shaarmenian:547
Shacyrillic:428 Shchacyrillic:429 Sheicoptic:3E2 Shhacyrillic:4BA Shimacoptic:3EC Sigma:3A3
Sixroman:2165 Smonospace:FF33 Softsigncyrillic:42C Ssmall:73 Stigmagreek:3DA T:54 Tau:3A4
Tbar:166 Tcaron:164 Tcedilla:162 Tcircle:24C9 Tcircumflexbelow:1E70 Tcommaaccent:162
Tdotaccent:1E6A Tdotbelow:1E6C Tecyrillic:422 Tedescendercyrillic:4AC Tenroman:2169
Tetsecyrillic:4B4 Theta:398 Thook:1AC Thorn:DE Thornsmall:FE Threeroman:2162 Tildesmall:2DC
Tiwnarmenian:54F Tlinebelow:1E6E Tmonospace:FF34 Toarmenian:539 Tonefive:1BC Tonesix:184
Tonetwo:1A7 Tretroflexhook:1AE Tsecyrillic:426 Tshecyrillic:40B Tsmall:74 Twelveroman:216B
Tworoman:2161 U:55 Uacute:DA Uacutesmall:FA Ubreve:16C Ucaron:1D3 Ucircle:24CA Ucircumflex:DB
Ucircumflexbelow:1E76 Ucircumflexsmall:FB Ucyrillic:423 Udblacute:170 Udblgrave:214 Udieresis:DC
Udieresisacute:1D7 Udieresisbelow:1E72 Udieresiscaron:1D9 Udieresiscyrillic:4F0
Udieresisgrave:1DB Udieresismacron:1D5 Udieresissmall:FC Udotbelow:1EE4 Ugrave:D9 Ugravesmall:F9
Uhookabove:1EE6 Uhorn:1AF Uhornacute:1EE8 Uhorndotbelow:1EF0 Uhorngrave:1EEA Uhornhookabove:1EEC
Uhorntilde:1EEE Uhungarumlaut:170 Uhungarumlautcyrillic:4F2 Uinvertedbreve:216 Ukcyrillic:478
Umacron:16A Umacroncyrillic:4EE Umacrondieresis:1E7A Umonospace:FF35 Uogonek:172 Upsilon:3A5
Upsilon1:3D2 Upsilonacutehooksymbolgreek:3D3 Upsilonafrican:1B1 Upsilondieresis:3AB
Upsilondieresishooksymbolgreek:3D4 Upsilonhooksymbol:3D2 Upsilontonos:38E Uring:16E
Ushortcyrillic:40E Usmall:75 Ustraightcyrillic:4AE Ustraightstrokecyrillic:4B0 Utilde:168
Utildeacute:1E78 Utildebelow:1E74 V:56 Vcircle:24CB Vdotbelow:1E7E Vecyrillic:412 Vewarmenian:54E
Vhook:1B2 Vmonospace:FF36 Voarmenian:548 Vsmall:76 Vtilde:1E7C W:57 Wacute:1E82 Wcircle:24CC
Wcircumflex:174 Wdieresis:1E84 Wdotaccent:1E86 Wdotbelow:1E88 Wgrave:1E80 Wmonospace:FF37
Won:20A9 Wsmall:77 X:58 Xcircle:24CD Xdieresis:1E8C Xdotaccent:1E8A Xeharmenian:53D Xi:39E
Xmonospace:FF38 Xsmall:78 Y:59 Yacute:DD Yacutesmall:FD Yatcyrillic:462 Ycircle:24CE
Ycircumflex:176 Ydieresis:178 Ydieresissmall:FF Ydotaccent:1E8E Ydotbelow:1EF4 Yericyrillic:42B
Yerudieresiscyrillic:4F8 Ygrave:1EF2 Yhook:1B3 Yhookabove:1EF6 Yiarmenian:545 Yicyrillic:407
Yiwnarmenian:552 Ymonospace:FF39 Ysmall:79 Ytilde:1EF8 Yusbigcyrillic:46A
Yusbigiotifiedcyrillic:46C Yuslittlecyrillic:466 Yuslittleiotifiedcyrillic:468 Z:5A
Zaarmenian:536 Zacute:179 Zcaron:17D Zcaronsmall:17E Zcircle:24CF Zcircumflex:1E90 Zdot:17B
Zdotaccent:17B Zdotbelow:1E92 Zecyrillic:417 Zedescendercyrillic:498 Zedieresiscyrillic:4DE
Zeta:396 Zhearmenian:53A Zhebrevecyrillic:4C1 Zhecyrillic:416 Zhedescendercyrillic:496
Zhedieresiscyrillic:4DC Zlinebelow:1E94 Zmonospace:FF3A Zsmall:7A Zstroke:1B5)";

const char* const names_lower = R"(
a:61 aacute:E1 abbreviationmarkarmenian:55F abopomofo:311A abreve:103 abreveacute:1EAF
abrevecyrillic:4D1 abrevedotbelow:1EB7 abrevegrave:1EB1 abrevehookabove:1EB3 abrevetilde:1EB5
acaron:1CE acircle:24D0 acircumflex:E2 acircumflexacute:1EA5 acircumflexdotbelow:1EAD
acircumflexgrave:1EA7 acircumflexhookabove:1EA9 acircumflextilde:1EAB acute:B4 acutebelowcmb:317
acutecmb:301 acutecomb:301 acutelowmod:2CF acutetonecmb:341 acyrillic:430 adblgrave:201
adieresis:E4 adieresiscyrillic:4D3 adieresismacron:1DF adotbelow:1EA1 adotmacron:1E1 ae:E6
aeacute:1FD aekorean:3150 aemacron:1E3 afii00208:2015 afii08941:20A4 afii10017:410 afii10018:411
afii10019:412 afii10020:413 afii10021:414 afii10022:415 afii10023:401 afii10024:416 afii10025:417
afii10026:418 afii10027:419 afii10028:41A afii10029:41B afii10030:41C afii10031:41D afii10032:41E
afii10033:41F afii10034:420 afii10035:421 afii10036:422 afii10037:423 afii10038:424 afii10039:425
afii10040:426 afii10041:427 afii10042:428 afii10043:429 afii10044:42A afii10045:42B afii10046:42C
afii10047:42D afii10048:42E afii10049:42F afii10050:490 afii10051:402 afii10052:403 afii10053:404
afii10054:405 afii10055:406 afii10056:407 afii10057:408 afii10058:409 afii10059:40A afii10060:40B
afii10061:40C afii10062:40E afii10065:430 afii10066:431 afii10067:432 afii10068:433 afii10069:434
afii10070:435 afii10071:451 afii10072:436 afii10073:437 afii10074:438 afii10075:439 afii10076:43A
afii10077:43B afii10078:43C afii10079:43D afii10080:43E afii10081:43F afii10082:440 afii10083:441
afii10084:442 afii10085:443 afii10086:444 afii10087:445 afii10088:446 afii10089:447 afii10090:448
afii10091:449 afii10092:44A afii10093:44B afii10094:44C afii10095:44D afii10096:44E afii10097:44F
afii10098:491 afii10099:452 afii10100:453 afii10101:454 afii10102:455 afii10103:456 afii10104:457
afii10105:458 afii10106:459 afii10107:45A afii10108:45B afii10109:45C afii10110:45E afii10145:40F
afii10146:462 afii10147:472 afii10148:474 afii10193:45F afii10194:463 afii10195:473 afii10196:475
afii10846:4D9 afii299:200E afii300:200F afii301:200D afii57636:20AA afii57929:2BC afii61248:2105
afii61289:2113 afii61352:2116 afii61573:202C afii61574:202D afii61575:202E afii61664:200C
afii64937:2BD agrave:E0 ahiragana:3042 ahookabove:1EA3 aibopomofo:311E aiecyrillic:4D5
ainvertedbreve:203 akatakana:30A2 akatakanahalfwidth:FF71 akorean:314F aleph:2135 allequal:224C
alpha:3B1 alphatonos:3AC amacron:101 amonospace:FF41 ampersand:26 ampersandmonospace:FF06
ampersandsmall:26 anbopomofo:3122 angbopomofo:3124 angbracketleft:27E8 angbracketright:27E9
angle:2220 anglebracketleft:3008 anglebracketright:3009 angleleft:2329 angleright:232A
angstrom:212B anoteleia:387 aogonek:105 aparen:249C apostrophearmenian:55A apostrophemod:2BC
approaches:2250 approxequal:2248 approxequalorimage:2252 approximatelyequal:2245
araeaekorean:318E araeakorean:318D arc:2312 arighthalfring:1E9A aring:E5 aringacute:1FB
aringbelow:1E01 arrowboth:2194 arrowdashdown:21E3 arrowdashleft:21E0 arrowdashright:21E2
arrowdashup:21E1 arrowdblboth:21D4 arrowdbldown:21D3 arrowdblleft:21D0 arrowdblright:21D2
arrowdblup:21D1 arrowdown:2193 arrowdownleft:2199 arrowdownright:2198 arrowdownwhite:21E9
arrowheaddownmod:2C5 arrowheadleftmod:2C2 arrowheadrightmod:2C3 arrowheadupmod:2C4
arrowhorizex:23AF arrowleft:2190 arrowleftdbl:21D0 arrowleftdblstroke:21CD
arrowleftoverright:21C6 arrowleftwhite:21E6 arrowright:2192 arrowrightdblstroke:21CF
arrowrightheavy:279E arrowrightoverleft:21C4 arrowrightwhite:21E8 arrowtableft:21E4
arrowtabright:21E5 arrowup:2191 arrowupdn:2195 arrowupdnbse:21A8 arrowupdownbase:21A8
arrowupleft:2196 arrowupleftofdown:21C5 arrowupright:2197 arrowupwhite:21E7 arrowvertex:23D0
asciicircum:5E asciicircummonospace:FF3E asciitilde:7E asciitildemonospace:FF5E ascript:251
ascriptturned:252 asmallhiragana:3041 asmallkatakana:30A1 asmallkatakanahalfwidth:FF67
asterisk:2A asteriskmath:2217 asteriskmonospace:FF0A asterism:2042 asuperior:61
asymptoticallyequal:2243 at:40 atilde:E3 atmonospace:FF20 aturned:250 aubopomofo:3120
aybarmenian:561 b:62 backslash:5C backslashmonospace:FF3C bahiragana:3070 bakatakana:30D0 bar:7C
barmonospace:FF5C bbopomofo:3105 bcircle:24D1 bdotaccent:1E03 bdotbelow:1E05
beamedsixteenthnotes:266C because:2235 becyrillic:431 behiragana:3079 bekatakana:30D9
benarmenian:562 beta:3B2 betasymbolgreek:3D0 bhook:253 bihiragana:3073 bikatakana:30D3
bilabialclick:298 blackcircle:25CF blackdiamond:25C6 blackdownpointingtriangle:25BC
blackleftpointingpointer:25C4 blackleftpointingtriangle:25C0 blacklenticularbracketleft:3010
blacklenticularbracketright:3011 blacklowerlefttriangle:25E3 blacklowerrighttriangle:25E2
blackrectangle:25AC blackrightpointingpointer:25BA blackrightpointingtriangle:25B6
blacksmallsquare:25AA blacksmilingface:263B blacksquare:25A0 blackstar:2605
blackupperlefttriangle:25E4 blackupperrighttriangle:25E5 blackuppointingsmalltriangle:25B4
blackuppointingtriangle:25B2 blank:2423 blinebelow:1E07 block:2588 bmonospace:FF42
bohiragana:307C bokatakana:30DC bparen:249D braceex:23AA braceleft:7B braceleftbt:23A9
braceleftmid:23A8 braceleftmonospace:FF5B bracelefttp:23A7 braceright:7D bracerightbt:23AD
bracerightmid:23AC bracerightmonospace:FF5D bracerighttp:23AB bracketleft:5B bracketleftbt:23A3
bracketleftex:23A2 bracketleftmonospace:FF3B bracketlefttp:23A1 bracketright:5D
bracketrightbt:23A6 bracketrightex:23A5 bracketrightmonospace:FF3D bracketrighttp:23A4 breve:2D8
brevebelowcmb:32E brevecmb:306 breveinvertedbelowcmb:32F breveinvertedcmb:311
breveinverteddoublecmb:361 bridgebelowcmb:32A bridgeinvertedbelowcmb:33A brokenbar:A6 bstroke:180
bsuperior:62 btopbar:183 buhiragana:3076 bukatakana:30D6 bullet:2022 bullet1:2022
bulletinverse:25D8 bulletoperator:2219 bullseye:25CE c:63 caarmenian:56E cacute:107
candrabinducmb:310 capslock:21EA careof:2105 caron:2C7 caronbelowcmb:32C caroncmb:30C
carriagereturn:21B5 cbopomofo:3118 ccaron:10D ccedilla:E7 ccedillaacute:1E09 ccircle:24D2
ccircumflex:109 ccurl:255 cdot:10B cdotaccent:10B cedilla:B8 cedillacmb:327 cent:A2
centigrade:2103 centinferior:A2 centmonospace:FFE0 centoldstyle:A2 centsuperior:A2
chaarmenian:579 chbopomofo:3114 cheabkhasiancyrillic:4BD checkmark:2713 checyrillic:447
chedescenderabkhasiancyrillic:4BF chedescendercyrillic:4B7 chedieresiscyrillic:4F5
cheharmenian:573 chekhakassiancyrillic:4CC cheverticalstrokecyrillic:4B9 chi:3C7
chieuchkorean:314A chook:188 cieuckorean:3148 circle:25CB circlemultiply:2297 circleot:2299
circleplus:2295 circlepostalmark:3036 circlewithlefthalfblack:25D0 circlewithrighthalfblack:25D1
circumflex:2C6 circumflexbelowcmb:32D circumflexcmb:302 clear:2327 clickalveolar:1C2
clickdental:1C0 clicklateral:1C1 clickretroflex:1C3 club:2663 clubsuitblack:2663
clubsuitwhite:2667 cmonospace:FF43 coarmenian:581 colon:3A colonmonetary:20A1 colonmonospace:FF1A
colonsign:20A1 colontriangularhalfmod:2D1 colontriangularmod:2D0 comma:2C commaabovecmb:313
commaaboverightcmb:315 commaaccent:326 commaarmenian:55D commainferior:2C commamonospace:FF0C
commareversedabovecmb:314 commareversedmod:2BD commasuperior:2C commaturnedabovecmb:312
commaturnedmod:2BB compass:263C compwordmark:200C congruent:2245 contourintegral:222E
control:2303 controlACK:6 controlBEL:7 controlBS:8 controlCAN:18 controlCR:D controlDC1:11
controlDC2:12 controlDC3:13 controlDC4:14 controlDEL:7F controlDLE:10 controlEM:19 controlENQ:5
controlEOT:4 controlESC:1B controlETB:17 controlETX:3 controlFF:C controlFS:1C controlGS:1D
controlHT:9 controlLF:A controlNAK:15 controlRS:1E controlSI:F controlSO:E controlSOT:2
controlSTX:1 controlSUB:1A controlSYN:16 controlUS:1F controlVT:B copyright:A9 copyrightsans:A9
copyrightserif:A9 cornerbracketleft:300C cornerbracketlefthalfwidth:FF62 cornerbracketright:300D
cornerbracketrighthalfwidth:FF63 cparen:249E cruzeiro:20A2 cstretched:297 curlyand:22CF
curlyor:22CE currency:A4 cyrBreve:306 cyrFlex:311 cyrbreve:306 cyrflex:311 d:64 daarmenian:564
dagger:2020 daggerdbl:2021 dahiragana:3060 dakatakana:30C0 dasiapneumatacyrilliccmb:485
dblGrave:30F dblanglebracketleft:300A dblanglebracketright:300B dblarchinvertedbelowcmb:32B
dblarrowleft:21D4 dblarrowright:21D2 dblgrave:30F dblgravecmb:30F dblintegral:222C
dbllowline:2017 dbllowlinecmb:333 dbloverlinecmb:33F dblprimemod:2BA dblverticalbar:2016
dblverticallineabovecmb:30E dbopomofo:3109 dcaron:10F dcedilla:1E11 dcircle:24D3
dcircumflexbelow:1E13 dcroat:111 ddotaccent:1E0B ddotbelow:1E0D decyrillic:434 degree:B0
dehiragana:3067 deicoptic:3EF dekatakana:30C7 deleteleft:232B deleteright:2326 delta:3B4
deltaturned:18D dezh:2A4 dhook:257 dialytikatonos:385 dialytikatonoscmb:344 diamond:2666
diamondsuitwhite:2662 dieresis:A8 dieresisbelowcmb:324 dieresiscmb:308 dieresistonos:385
dihiragana:3062 dikatakana:30C2 dittomark:3003 divide:F7 divides:2223 divisionslash:2215
djecyrillic:452 dkshade:2593 dlinebelow:1E0F dmacron:111 dmonospace:FF44 dnblock:2584
dohiragana:3069 dokatakana:30C9 dollar:24 dollarinferior:24 dollarmonospace:FF04
dollaroldstyle:24 dollarsuperior:24 dong:20AB dotaccent:2D9 dotaccentcmb:307 dotbelowcmb:323
dotbelowcomb:323 dotkatakana:30FB dotlessi:131 dotlessj:237 dotlessjstrokehook:284 dotmath:22C5
dottedcircle:25CC downtackbelowcmb:31E downtackmod:2D5 dparen:249F dsuperior:64 dtail:256
dtopbar:18C duhiragana:3065 dukatakana:30C5 dz:1F3 dzaltone:2A3 dzcaron:1C6 dzcurl:2A5
dzeabkhasiancyrillic:4E1 dzecyrillic:455 dzhecyrillic:45F e:65 eacute:E9 earth:2641
ebopomofo:311C ebreve:115 ecaron:11B ecedillabreve:1E1D echarmenian:565 echyiwnarmenian:587
ecircle:24D4 ecircumflex:EA ecircumflexacute:1EBF ecircumflexbelow:1E19 ecircumflexdotbelow:1EC7
ecircumflexgrave:1EC1 ecircumflexhookabove:1EC3 ecircumflextilde:1EC5 ecyrillic:454 edblgrave:205
edieresis:EB edot:117 edotaccent:117 edotbelow:1EB9 efcyrillic:444 egrave:E8 eharmenian:567
ehbopomofo:311D ehiragana:3048 ehookabove:1EBB eibopomofo:311F eight:38 eightcircle:2467
eightcircleinversesansserif:2791 eighteencircle:2471 eighteenparen:2485 eighteenperiod:2499
eighthangzhou:3028 eighthnotebeamed:266B eightinferior:2088 eightmonospace:FF18 eightoldstyle:38
eightparen:247B eightperiod:248F eightroman:2177 eightsuperior:2078 einvertedbreve:207
eiotifiedcyrillic:465 ekatakana:30A8 ekatakanahalfwidth:FF74 ekorean:3154 elcyrillic:43B
element:2208 elevencircle:246A elevenparen:247E elevenperiod:2492 elevenroman:217A ellipsis:2026
ellipsisvertical:22EE emacron:113 emacronacute:1E17 emacrongrave:1E15 emcyrillic:43C emdash:2014
emonospace:FF45 emphasismarkarmenian:55B emptyset:2205 enbopomofo:3123 encyrillic:43D endash:2013
endescendercyrillic:4A3 eng:14B engbopomofo:3125 enghecyrillic:4A5 enhookcyrillic:4C8
enspace:2002 eogonek:119 eokorean:3153 eopen:25B eopenclosed:29A eopenreversed:25C
eopenreversedclosed:25E eopenreversedhook:25D eparen:24A0 epsilon:3B5 epsilon1:3F5
epsilontonos:3AD equal:3D equalmonospace:FF1D equalsuperior:207C equivalence:2261 erbopomofo:3126
ercyrillic:440 ereversed:258 ereversedcyrillic:44D escyrillic:441 esdescendercyrillic:4AB esh:283
eshcurl:286 eshreversedloop:1AA eshsquatreversed:285 esmallhiragana:3047 esmallkatakana:30A7
esmallkatakanahalfwidth:FF6A estimated:212E esuperior:65 eta:3B7 etarmenian:568 etatonos:3AE
eth:F0 etilde:1EBD etildebelow:1E1B eturned:1DD eukorean:3161 euro:20AC exclam:21
exclamarmenian:55C exclamdbl:203C exclamdown:A1 exclamdownsmall:A1 exclammonospace:FF01
exclamsmall:21 existential:2203 ezh:292 ezhcaron:1EF ezhcurl:293 ezhreversed:1B9 ezhtail:1BA f:66
fahrenheit:2109 fbopomofo:3108 fcircle:24D5 fdotaccent:1E1F feharmenian:586 feicoptic:3E5
female:2640 ff:FB00 ffi:FB03 ffl:FB04 fi:FB01 fifteencircle:246E fifteenparen:2482
fifteenperiod:2496 figuredash:2012 filledbox:25A0 filledrect:25AC firsttonechinese:2C9
fisheye:25C9 fitacyrillic:473 five:35 fivecircle:2464 fivecircleinversesansserif:278E
fiveeighths:215D fivehangzhou:3025 fiveinferior:2085 fivemonospace:FF15 fiveoldstyle:35
fiveparen:2478 fiveperiod:248C fiveroman:2174 fivesuperior:2075 fl:FB02 florin:192
fmonospace:FF46 forall:2200 four:34 fourcircle:2463 fourcircleinversesansserif:278D
fourhangzhou:3024 fourinferior:2084 fourmonospace:FF14 fouroldstyle:34 fourparen:2477
fourperiod:248B fourroman:2173 foursuperior:2074 fourteencircle:246D fourteenparen:2481
fourteenperiod:2495 fourthtonechinese:2CB fparen:24A1 fraction:2044 franc:20A3 ft:FB05 g:67
gacute:1F5 gahiragana:304C gakatakana:30AC gamma:3B3 gammalatinsmall:263 gammasuperior:2E0
gangiacoptic:3EB gbopomofo:310D gbreve:11F gcaron:1E7 gcedilla:123 gcircle:24D6 gcircumflex:11D
gcommaaccent:123 gdot:121 gdotaccent:121 gecyrillic:433 gehiragana:3052 gekatakana:30B2
geometricallyequal:2251 germandbls:DF getamark:3013 ghadarmenian:572 ghemiddlehookcyrillic:495
ghestrokecyrillic:493 gheupturncyrillic:491 ghook:260 gihiragana:304E gikatakana:30AE
gimarmenian:563 gjecyrillic:453 glottalinvertedstroke:1BE glottalstop:294 glottalstopinverted:296
glottalstopmod:2C0 glottalstopreversed:295 glottalstopreversedmod:2C1
glottalstopreversedsuperior:2E4 glottalstopstroke:2A1 glottalstopstrokereversed:2A2 gmacron:1E21
gmonospace:FF47 gohiragana:3054 gokatakana:30B4 gparen:24A2 gradient:2207 grave:60
gravebelowcmb:316 gravecmb:300 gravecomb:300 gravelowmod:2CE gravemonospace:FF40 gravetonecmb:340
greater:3E greaterequal:2265 greaterequalorless:22DB greatermonospace:FF1E
greaterorequivalent:2273 greaterorless:2277 greateroverequal:2267 gscript:261 gstroke:1E5
guhiragana:3050 guillemotleft:AB guillemotright:BB guilsinglleft:2039 guilsinglright:203A
gukatakana:30B0 h:68 haabkhasiancyrillic:4A9 hadescendercyrillic:4B3 hahiragana:306F
hakatakana:30CF hakatakanahalfwidth:FF8A hangulfiller:3164 hardsigncyrillic:44A
harpoonleftbarbup:21BC harpoonrightbarbup:21C0 hbar:127 hbopomofo:310F hbrevebelow:1E2B
hcedilla:1E29 hcircle:24D7 hcircumflex:125 hdieresis:1E27 hdotaccent:1E23 hdotbelow:1E25
heart:2665 heartsuitblack:2665 heartsuitwhite:2661 hehiragana:3078 hekatakana:30D8
hekatakanahalfwidth:FF8D henghook:267 hhook:266 hhooksuperior:2B1 hieuhkorean:314E
hihiragana:3072 hikatakana:30D2 hikatakanahalfwidth:FF8B hlinebelow:1E96 hmonospace:FF48
hoarmenian:570 hohiragana:307B hokatakana:30DB hokatakanahalfwidth:FF8E hookabovecomb:309
hookcmb:309 hookpalatalizedbelowcmb:321 hookretroflexbelowcmb:322 horicoptic:3E9
horizontalbar:2015 horncmb:31B hotsprings:2668 house:2302 hparen:24A3 hsuperior:2B0 hturned:265
huhiragana:3075 hukatakana:30D5 hukatakanahalfwidth:FF8C hungarumlaut:2DD hungarumlautcmb:30B
hv:195 hyphen:2D hypheninferior:2D hyphenminus:2D hyphenmonospace:FF0D hyphensuperior:2D
hyphentwo:2010 i:69 iacute:ED iacyrillic:44F ibopomofo:3127 ibreve:12D icaron:1D0 icircle:24D8
icircumflex:EE icyrillic:456 idblgrave:209 ideographicclose:3006 ideographiccomma:3001
ideographiccommaleft:FF64 ideographiciterationmark:3005 ideographicperiod:3002
ideographicspace:3000 ideographiczero:3007 idieresis:EF idieresisacute:1E2F idieresiscyrillic:4E5
idotbelow:1ECB iebrevecyrillic:4D7 iecyrillic:435 ieungkorean:3147 igrave:EC ihiragana:3044
ihookabove:1EC9 iicyrillic:438 iinvertedbreve:20B iishortcyrillic:439 ij:133 ikatakana:30A4
ikatakanahalfwidth:FF72 ikorean:3163 ilde:2DC imacron:12B imacroncyrillic:4E3
imageorapproximatelyequal:2253 imonospace:FF49 increment:2206 infinity:221E iniarmenian:56B
integral:222B integralbottom:2321 integralbt:2321 integralex:23AE integraltop:2320
integraltp:2320 interrobang:203D intersection:2229 invbullet:25D8 invcircle:25D9
invsmileface:263B iocyrillic:451 iogonek:12F iota:3B9 iotadieresis:3CA iotadieresistonos:390
iotalatin:269 iotatonos:3AF iparen:24A4 ismallhiragana:3043 ismallkatakana:30A3
ismallkatakanahalfwidth:FF68 istroke:268 isuperior:69 iterationhiragana:309D
iterationkatakana:30FD itilde:129 itildebelow:1E2D iubopomofo:3129 iucyrillic:44E
izhitsacyrillic:475 izhitsadblgravecyrillic:477 j:6A jaarmenian:571 jbopomofo:3110 jcaron:1F0
jcircle:24D9 jcircumflex:135 jcrossedtail:29D jdotlessstroke:25F jecyrillic:458 jheharmenian:57B
jis:3004 jmonospace:FF4A jparen:24A5 jsuperior:2B2 k:6B kabashkircyrillic:4A1 kacute:1E31
kacyrillic:43A kadescendercyrillic:49B kahiragana:304B kahookcyrillic:4C4 kakatakana:30AB
kakatakanahalfwidth:FF76 kappa:3BA kappasymbolgreek:3F0 kapyeounmieumkorean:3171
kapyeounphieuphkorean:3184 kapyeounpieupkorean:3178 kapyeounssangpieupkorean:3179
kasmallkatakana:30F5 kastrokecyrillic:49F katahiraprolongmarkhalfwidth:FF70
kaverticalstrokecyrillic:49D kbopomofo:310E kcaron:1E9 kcedilla:137 kcircle:24DA kcommaaccent:137
kdotbelow:1E33 keharmenian:584 kehiragana:3051 kekatakana:30B1 kekatakanahalfwidth:FF79
kenarmenian:56F kesmallkatakana:30F6 kgreenlandic:138 khacyrillic:445 kheicoptic:3E7
khieukhkorean:314B khook:199 kihiragana:304D kikatakana:30AD kikatakanahalfwidth:FF77
kiyeokkorean:3131 kiyeoksioskorean:3133 kjecyrillic:45C klinebelow:1E35 kmonospace:FF4B
kohiragana:3053 kokatakana:30B3 kokatakanahalfwidth:FF7A koppacyrillic:481 koroniscmb:343
kparen:24A6 ksicyrillic:46F kturned:29E kuhiragana:304F kukatakana:30AF kukatakanahalfwidth:FF78
l:6C lacute:13A lambda:3BB lambdastroke:19B largecircle:25EF lbar:19A lbelt:26C lbopomofo:310C
lcaron:13E lcedilla:13C lcircle:24DB lcircumflexbelow:1E3D lcommaaccent:13C ldot:140
ldotaccent:140 ldotbelow:1E37 ldotbelowmacron:1E39 leftangleabovecmb:31A lefttackbelowcmb:318
less:3C lessequal:2264 lessequalorgreater:22DA lessmonospace:FF1C lessorequivalent:2272
lessorgreater:2276 lessoverequal:2266 lezh:26E lfblock:258C lhookretroflex:26D lira:20A4
liwnarmenian:56C lj:1C9 ljecyrillic:459 llinebelow:1E3B lmiddletilde:26B lmonospace:FF4C
logicaland:2227 logicalnot:AC logicalnotreversed:2310 logicalor:2228 longs:17F lowlinecmb:332
lozenge:25CA lparen:24A7 lslash:142 lsquare:2113 lsuperior:6C ltshade:2591 m:6D macron:AF
macronbelowcmb:331 macroncmb:304 macronlowmod:2CD macronmonospace:FFE3 macute:1E3F
mahiragana:307E makatakana:30DE makatakanahalfwidth:FF8F male:2642 mars:2642 mbopomofo:3107
mcircle:24DC mdotaccent:1E41 mdotbelow:1E43 mehiragana:3081 mekatakana:30E1
mekatakanahalfwidth:FF92 menarmenian:574 mhook:271 middledotkatakanahalfwidth:FF65 middot:B7
mieumkorean:3141 mieumpansioskorean:3170 mieumpieupkorean:316E mieumsioskorean:316F
mihiragana:307F mikatakana:30DF mikatakanahalfwidth:FF90 minus:2212 minusbelowcmb:320
minuscircle:2296 minusmod:2D7 minusplus:2213 minute:2032 mlonglegturned:270 mmonospace:FF4D
mohiragana:3082 mokatakana:30E2 mokatakanahalfwidth:FF93 mparen:24A8 msuperior:6D mturned:26F
mu:B5 mu1:B5 muchgreater:226B muchless:226A mugreek:3BC muhiragana:3080 mukatakana:30E0
mukatakanahalfwidth:FF91 multiply:D7 musicalnote:266A musicalnotedbl:266B musicflatsign:266D
musicsharpsign:266F n:6E nabla:2207 nacute:144 nahiragana:306A nakatakana:30CA
nakatakanahalfwidth:FF85 napostrophe:149 nbopomofo:310B nbspace:A0 ncaron:148 ncedilla:146
ncircle:24DD ncircumflexbelow:1E4B ncommaaccent:146 ndotaccent:1E45 ndotbelow:1E47
nehiragana:306D nekatakana:30CD nekatakanahalfwidth:FF88 newsheqelsign:20AA nhiragana:3093
nhookleft:272 nhookretroflex:273 nieuncieuckorean:3135 nieunhieuhkorean:3136 nieunkorean:3134
nieunpansioskorean:3168 nieunsioskorean:3167 nieuntikeutkorean:3166 nihiragana:306B
nikatakana:30CB nikatakanahalfwidth:FF86 nine:39 ninecircle:2468 ninecircleinversesansserif:2792
ninehangzhou:3029 nineinferior:2089 ninemonospace:FF19 nineoldstyle:39 nineparen:247C
nineperiod:2490 nineroman:2178 ninesuperior:2079 nineteencircle:2472 nineteenparen:2486
nineteenperiod:249A nj:1CC njecyrillic:45A nkatakana:30F3 nkatakanahalfwidth:FF9D
nlegrightlong:19E nlinebelow:1E49 nmonospace:FF4E nohiragana:306E nokatakana:30CE
nokatakanahalfwidth:FF89 nonbreakingspace:A0 notcontains:220C notelement:2209 notelementof:2209
notequal:2260 notgreater:226F notgreaternorequal:2271 notgreaternorless:2279 notidentical:2262
notless:226E notlessnorequal:2270 notparallel:2226 notprecedes:2280 notsubset:2284
notsucceeds:2281 notsuperset:2285 nowarmenian:576 nparen:24A9 nsuperior:207F ntilde:F1 nu:3BD
nuhiragana:306C nukatakana:30CC nukatakanahalfwidth:FF87 numbersign:23 numbersignmonospace:FF03
numeralsigngreek:374 numeralsignlowergreek:375 numero:2116 o:6F oacute:F3 obarred:275
obarredcyrillic:4E9 obarreddieresiscyrillic:4EB obopomofo:311B obreve:14F ocaron:1D2 ocircle:24DE
ocircumflex:F4 ocircumflexacute:1ED1 ocircumflexdotbelow:1ED9 ocircumflexgrave:1ED3
ocircumflexhookabove:1ED5 ocircumflextilde:1ED7 ocyrillic:43E odblacute:151 odblgrave:20D
odieresis:F6 odieresiscyrillic:4E7 odotbelow:1ECD oe:153 oekorean:315A ogonek:2DB ogonekcmb:328
ograve:F2 oharmenian:585 ohiragana:304A ohookabove:1ECF ohorn:1A1 ohornacute:1EDB
ohorndotbelow:1EE3 ohorngrave:1EDD ohornhookabove:1EDF ohorntilde:1EE1 ohungarumlaut:151 oi:1A3
oinvertedbreve:20F okatakana:30AA okatakanahalfwidth:FF75 okorean:3157 omacron:14D
omacronacute:1E53 omacrongrave:1E51 omega:3C9 omega1:3D6 omegacyrillic:461 omegalatinclosed:277
omegaroundcyrillic:47B omegatitlocyrillic:47D omegatonos:3CE omicron:3BF omicrontonos:3CC
omonospace:FF4F one:31 onecircle:2460 onecircleinversesansserif:278A onedotenleader:2024
oneeighth:215B onefitted:31 onehalf:BD onehangzhou:3021 oneinferior:2081 onemonospace:FF11
oneoldstyle:31 oneparen:2474 oneperiod:2488 onequarter:BC oneroman:2170 onesuperior:B9
onethird:2153 oogonek:1EB oogonekmacron:1ED oopen:254 oparen:24AA openbullet:25E6 option:2325
ordfeminine:AA ordmasculine:BA orthogonal:221F oslash:F8 oslashacute:1FF osmallhiragana:3049
osmallkatakana:30A9 osmallkatakanahalfwidth:FF6B ostrokeacute:1FF osuperior:6F otcyrillic:47F
otilde:F5 otildeacute:1E4D otildedieresis:1E4F oubopomofo:3121 overline:203E overlinecmb:305
overscore:AF p:70 pacute:1E55 pagedown:21DF pageup:21DE pahiragana:3071 pakatakana:30D1
palatalizationcyrilliccmb:484 palochkacyrillic:4C0 pansioskorean:317F paragraph:B6 parallel:2225
parenleft:28 parenleftbt:239D parenleftex:239C parenleftinferior:208D parenleftmonospace:FF08
parenleftsuperior:207D parenlefttp:239B parenright:29 parenrightbt:23A0 parenrightex:239F
parenrightinferior:208E parenrightmonospace:FF09 parenrightsuperior:207E parenrighttp:239E
partialdiff:2202 pbopomofo:3106 pcircle:24DF pdotaccent:1E57 pecyrillic:43F peharmenian:57A
pehiragana:307A pekatakana:30DA pemiddlehookcyrillic:4A7 percent:25 percentmonospace:FF05
period:2E periodarmenian:589 periodcentered:B7 periodhalfwidth:FF61 periodinferior:2E
periodmonospace:FF0E periodsuperior:2E perispomenigreekcmb:342 perpendicular:22A5
perthousand:2030 perthousandzero:2030 peseta:20A7 phi:3C6 phi1:3D5 phieuphkorean:314D
philatin:278 phisymbolgreek:3D5 phook:1A5 pi:3C0 pieupcieuckorean:3176 pieupkiyeokkorean:3172
pieupkorean:3142 pieupsioskiyeokkorean:3174 pieupsioskorean:3144 pieupsiostikeutkorean:3175
pieupthieuthkorean:3177 pieuptikeutkorean:3173 pihiragana:3074 pikatakana:30D4 pisymbolgreek:3D6
piwrarmenian:583 plus:2B plusbelowcmb:31F pluscircle:2295 plusminus:B1 plusmod:2D6
plusmonospace:FF0B plussuperior:207A pmonospace:FF50 pohiragana:307D pointingindexdownwhite:261F
pointingindexleftwhite:261C pointingindexrightwhite:261E pointingindexupwhite:261D
pokatakana:30DD postalmark:3012 postalmarkface:3020 pparen:24AB precedes:227A prescription:211E
primemod:2B9 primereversed:2035 product:220F projective:2305 prolongedkana:30FC propellor:2318
propersubset:2282 propersuperset:2283 proportion:2237 proportional:221D psi:3C8 psicyrillic:471
psilipneumatacyrilliccmb:486 published:2117 puhiragana:3077 pukatakana:30D7 q:71 qbopomofo:3111
qcircle:24E0 qhook:2A0 qmonospace:FF51 qparen:24AC quarternote:2669 question:3F
questionarmenian:55E questiondown:BF questiondownsmall:BF questiongreek:37E
questionmonospace:FF1F questionsmall:3F quotedbl:22 quotedblbase:201E quotedblleft:201C
quotedblmonospace:FF02 quotedblprime:301E quotedblprimereversed:301D quotedblright:201D
quoteleft:2018 quoteleftreversed:201B quotereversed:201B quoteright:2019 quoterightn:149
quotesinglbase:201A quotesingle:27 quotesinglemonospace:FF07 r:72 raarmenian:57C racute:155
radical:221A radicalex:203E rahiragana:3089 rakatakana:30E9 rakatakanahalfwidth:FF97 ramshorn:264
ratio:2236 rbopomofo:3116 rcaron:159 rcedilla:157 rcircle:24E1 rcommaaccent:157 rdblgrave:211
rdotaccent:1E59 rdotbelow:1E5B rdotbelowmacron:1E5D recipe:211E referencemark:203B
reflexsubset:2286 reflexsuperset:2287 registered:AE registersans:AE registerserif:AE
reharmenian:580 rehiragana:308C rekatakana:30EC rekatakanahalfwidth:FF9A reversedtilde:223D
revlogicalnot:2310 rfishhook:27E rfishhookreversed:27F rho:3C1 rhook:27D rhookturned:27B
rhookturnedsuperior:2B5 rhosymbolgreek:3F1 rhotichookmod:2DE rieulhieuhkorean:3140
rieulkiyeokkorean:313A rieulkiyeoksioskorean:3169 rieulkorean:3139 rieulmieumkorean:313B
rieulpansioskorean:316C rieulphieuphkorean:313F rieulpieupkorean:313C rieulpieupsioskorean:316B
rieulsioskorean:313D rieulthieuthkorean:313E rieultikeutkorean:316A rieulyeorinhieuhkorean:316D
rightangle:221F righttackbelowcmb:319 righttriangle:22BF rihiragana:308A rikatakana:30EA
rikatakanahalfwidth:FF98 ring:2DA ringbelowcmb:325 ringcmb:30A ringhalfleft:2BF
ringhalfleftarmenian:559 ringhalfleftbelowcmb:31C ringhalfleftcentered:2D3 ringhalfright:2BE
ringhalfrightbelowcmb:339 ringhalfrightcentered:2D2 rinvertedbreve:213 rlinebelow:1E5F
rlongleg:27C rlonglegturned:27A rmonospace:FF52 rohiragana:308D rokatakana:30ED
rokatakanahalfwidth:FF9B rparen:24AD rsuperior:72 rtblock:2590 rturned:279 rturnedsuperior:2B4
ruhiragana:308B rukatakana:30EB rukatakanahalfwidth:FF99 s:73 sacute:15B sacutedotaccent:1E65
sahiragana:3055 sakatakana:30B5 sakatakanahalfwidth:FF7B sbopomofo:3119 scaron:161
scarondotaccent:1E67 scedilla:15F schwa:259 schwacyrillic:4D9 schwadieresiscyrillic:4DB
schwahook:25A scircle:24E2 scircumflex:15D scommaaccent:219 sdotaccent:1E61 sdotbelow:1E63
sdotbelowdotaccent:1E69 seagullbelowcmb:33C second:2033 secondtonechinese:2CA section:A7
seharmenian:57D sehiragana:305B sekatakana:30BB sekatakanahalfwidth:FF7E semicolon:3B
semicolonmonospace:FF1B semivoicedmarkkana:309C semivoicedmarkkanahalfwidth:FF9F servicemark:2120
seven:37 sevencircle:2466 sevencircleinversesansserif:2790 seveneighths:215E sevenhangzhou:3027
seveninferior:2087 sevenmonospace:FF17 sevenoldstyle:37 sevenparen:247A sevenperiod:248E
sevenroman:2176 sevensuperior:2077 seventeencircle:2470 seventeenparen:2484 seventeenperiod:2498
sfthyphen:AD shaarmenian:577 shacyrillic:448 shade:2592 shadedark:2593 shadelight:2591
shademedium:2592 shbopomofo:3115 shchacyrillic:449 sheicoptic:3E3 sheqel:20AA sheqelhebrew:20AA
shhacyrillic:4BB shimacoptic:3ED shook:282 sigma:3C3 sigma1:3C2 sigmafinal:3C2
sigmalunatesymbolgreek:3F2 sihiragana:3057 sikatakana:30B7 sikatakanahalfwidth:FF7C similar:223C
sioscieuckorean:317E sioskiyeokkorean:317A sioskorean:3145 siosnieunkorean:317B
siospieupkorean:317D siostikeutkorean:317C six:36 sixcircle:2465 sixcircleinversesansserif:278F
sixhangzhou:3026 sixinferior:2086 sixmonospace:FF16 sixoldstyle:36 sixparen:2479 sixperiod:248D
sixroman:2175 sixsuperior:2076 sixteencircle:246F sixteenparen:2483 sixteenperiod:2497 slash:2F
slashmonospace:FF0F slong:17F slongdotaccent:1E9B slurbelow:203F smileface:263A smonospace:FF53
softhyphen:AD softsigncyrillic:44C sohiragana:305D sokatakana:30BD sokatakanahalfwidth:FF7F
soliduslongoverlaycmb:338 solidusshortoverlaycmb:337 space:20 spacehackarabic:20 spade:2660
spadesuitblack:2660 spadesuitwhite:2664 sparen:24AE squarebelowcmb:33B
squarediagonalcrosshatchfill:25A9 squarehorizontalfill:25A4 squareorthogonalcrosshatchfill:25A6
squareupperlefttolowerrightfill:25A7 squareupperrighttolowerleftfill:25A8 squareverticalfill:25A5
squarewhitewithsmallblack:25A3 ssangcieuckorean:3149 ssanghieuhkorean:3185 ssangieungkorean:3180
ssangkiyeokkorean:3132 ssangnieunkorean:3165 ssangpieupkorean:3143 ssangsioskorean:3146
ssangtikeutkorean:3138 ssuperior:73 sterling:A3 sterlingmonospace:FFE1 strokelongoverlaycmb:336
strokeshortoverlaycmb:335 subset:2282 subsetnotequal:228A subsetorequal:2286 succeeds:227B
suchthat:220B suhiragana:3059 sukatakana:30B9 sukatakanahalfwidth:FF7D summation:2211 sun:263C
superset:2283 supersetnotequal:228B supersetorequal:2287 t:74 tackdown:22A4 tackleft:22A3
tahiragana:305F takatakana:30BF takatakanahalfwidth:FF80 tau:3C4 tbar:167 tbopomofo:310A
tcaron:165 tccurl:2A8 tcedilla:163 tcircle:24E3 tcircumflexbelow:1E71 tcommaaccent:163
tdieresis:1E97 tdotaccent:1E6B tdotbelow:1E6D tecyrillic:442 tedescendercyrillic:4AD
tehiragana:3066 tekatakana:30C6 tekatakanahalfwidth:FF83 telephone:2121 telephoneblack:260E
tencircle:2469 tenparen:247D tenperiod:2491 tenroman:2179 tesh:2A7 tetsecyrillic:4B5
thereexists:2203 therefore:2234 theta:3B8 theta1:3D1 thetasymbolgreek:3D1 thieuthkorean:314C
thirteencircle:246C thirteenparen:2480 thirteenperiod:2494 thook:1AD thorn:FE
thousandcyrillic:482 three:33 threecircle:2462 threecircleinversesansserif:278C threeeighths:215C
threehangzhou:3023 threeinferior:2083 threemonospace:FF13 threeoldstyle:33 threeparen:2476
threeperiod:248A threequarters:BE threequartersemdash:2014 threeroman:2172 threesuperior:B3
tie:2040 tihiragana:3061 tikatakana:30C1 tikatakanahalfwidth:FF81 tikeutkorean:3137 tilde:2DC
tildebelowcmb:330 tildecmb:303 tildecomb:303 tildedoublecmb:360 tildeoperator:223C
tildeoverlaycmb:334 tildeverticalcmb:33E timescircle:2297 titlocyrilliccmb:483 tiwnarmenian:57F
tlinebelow:1E6F tmonospace:FF54 toarmenian:569 tohiragana:3068 tokatakana:30C8
tokatakanahalfwidth:FF84 tonebarextrahighmod:2E5 tonebarextralowmod:2E9 tonebarhighmod:2E6
tonebarlowmod:2E8 tonebarmidmod:2E7 tonefive:1BD tonesix:185 tonetwo:1A8 tonos:384
tortoiseshellbracketleft:3014 tortoiseshellbracketright:3015 tpalatalhook:1AB tparen:24AF
trademark:2122 trademarksans:2122 trademarkserif:2122 tretroflexhook:288 triagdn:25BC
triaglf:25C4 triagrt:25BA triagup:25B2 triangle:25B3 ts:2A6 tsecyrillic:446 tshecyrillic:45B
tsuperior:74 tturned:287 tuhiragana:3064 tukatakana:30C4 tukatakanahalfwidth:FF82
tusmallhiragana:3063 tusmallkatakana:30C3 tusmallkatakanahalfwidth:FF6F twelvecircle:246B
twelveparen:247F twelveperiod:2493 twelveroman:217B twentycircle:2473 twentyhangzhou:5344
twentyparen:2487 twentyperiod:249B two:32 twocircle:2461 twocircleinversesansserif:278B
twodotenleader:2025 twodotleader:2025 twohangzhou:3022 twoinferior:2082 twomonospace:FF12
twooldstyle:32 twoparen:2475 twoperiod:2489 tworoman:2171 twostroke:1BB twosuperior:B2
twothirds:2154 u:75 uacute:FA ubar:289 ubopomofo:3128 ubreve:16D ucaron:1D4 ucircle:24E4
ucircumflex:FB ucircumflexbelow:1E77 ucyrillic:443 udblacute:171 udblgrave:215 udieresis:FC
udieresisacute:1D8 udieresisbelow:1E73 udieresiscaron:1DA udieresiscyrillic:4F1
udieresisgrave:1DC udieresismacron:1D6 udotbelow:1EE5 ugrave:F9 uhiragana:3046 uhookabove:1EE7
uhorn:1B0 uhornacute:1EE9 uhorndotbelow:1EF1 uhorngrave:1EEB uhornhookabove:1EED uhorntilde:1EEF
uhungarumlaut:171 uhungarumlautcyrillic:4F3 uinvertedbreve:217 ukatakana:30A6
ukatakanahalfwidth:FF73 ukcyrillic:479 ukorean:315C umacron:16B umacroncyrillic:4EF
umacrondieresis:1E7B umonospace:FF55 underscore:5F underscoredbl:2017 underscoremonospace:FF3F
union:222A universal:2200 uogonek:173 uparen:24B0 upblock:2580 upsilon:3C5 upsilondieresis:3CB
upsilondieresistonos:3B0 upsilonlatin:28A upsilontonos:3CD uptackbelowcmb:31D uptackmod:2D4
uring:16F ushortcyrillic:45E usmallhiragana:3045 usmallkatakana:30A5 usmallkatakanahalfwidth:FF69
ustraightcyrillic:4AF ustraightstrokecyrillic:4B1 utilde:169 utildeacute:1E79 utildebelow:1E75
v:76 vakatakana:30F7 vcircle:24E5 vdotbelow:1E7F vecyrillic:432 vekatakana:30F9 venus:2640
verticalbar:7C verticallineabovecmb:30D verticallinebelowcmb:329 verticallinelowmod:2CC
verticallinemod:2C8 vewarmenian:57E vhook:28B vikatakana:30F8 visiblespace:2423 vmonospace:FF56
voarmenian:578 voicediterationhiragana:309E voicediterationkatakana:30FE voicedmarkkana:309B
voicedmarkkanahalfwidth:FF9E vokatakana:30FA vparen:24B1 vtilde:1E7D vturned:28C vuhiragana:3094
vukatakana:30F4 w:77 wacute:1E83 waekorean:3159 wahiragana:308F wakatakana:30EF
wakatakanahalfwidth:FF9C wakorean:3158 wasmallhiragana:308E wasmallkatakana:30EE wavedash:301C
wcircle:24E6 wcircumflex:175 wdieresis:1E85 wdotaccent:1E87 wdotbelow:1E89 wehiragana:3091
weierstrass:2118 wekatakana:30F1 wekorean:315E weokorean:315D wgrave:1E81 whitebullet:25E6
whitecircle:25CB whitecircleinverse:25D9 whitecornerbracketleft:300E whitecornerbracketright:300F
whitediamond:25C7 whitediamondcontainingblacksmalldiamond:25C8
whitedownpointingsmalltriangle:25BF whitedownpointingtriangle:25BD
whiteleftpointingsmalltriangle:25C3 whiteleftpointingtriangle:25C1
whitelenticularbracketleft:3016 whitelenticularbracketright:3017
whiterightpointingsmalltriangle:25B9 whiterightpointingtriangle:25B7 whitesmallsquare:25AB
whitesmilingface:263A whitesquare:25A1 whitestar:2606 whitetelephone:260F
whitetortoiseshellbracketleft:3018 whitetortoiseshellbracketright:3019
whiteuppointingsmalltriangle:25B5 whiteuppointingtriangle:25B3 wihiragana:3090 wikatakana:30F0
wikorean:315F wmonospace:FF57 wohiragana:3092 wokatakana:30F2 wokatakanahalfwidth:FF66 won:20A9
wonmonospace:FFE6 wparen:24B2 wring:1E98 wsuperior:2B7 wturned:28D wynn:1BF x:78 xabovecmb:33D
xbopomofo:3112 xcircle:24E7 xdieresis:1E8D xdotaccent:1E8B xeharmenian:56D xi:3BE xmonospace:FF58
xparen:24B3 xsuperior:2E3 y:79 yacute:FD yaekorean:3152 yahiragana:3084 yakatakana:30E4
yakatakanahalfwidth:FF94 yakorean:3151 yasmallhiragana:3083 yasmallkatakana:30E3
yasmallkatakanahalfwidth:FF6C yatcyrillic:463 ycircle:24E8 ycircumflex:177 ydieresis:FF
ydotaccent:1E8F ydotbelow:1EF5 yekorean:3156 yen:A5 yenmonospace:FFE5 yeokorean:3155
yeorinhieuhkorean:3186 yericyrillic:44B yerudieresiscyrillic:4F9 yesieungkorean:3181
yesieungpansioskorean:3183 yesieungsioskorean:3182 ygrave:1EF3 yhook:1B4 yhookabove:1EF7
yiarmenian:575 yicyrillic:457 yikorean:3162 yinyang:262F yiwnarmenian:582 ymonospace:FF59
yohiragana:3088 yoikorean:3189 yokatakana:30E8 yokatakanahalfwidth:FF96 yokorean:315B
yosmallhiragana:3087 yosmallkatakana:30E7 yosmallkatakanahalfwidth:FF6E yotgreek:3F3
yoyaekorean:3188 yoyakorean:3187 yparen:24B4 ypogegrammeni:37A ypogegrammenigreekcmb:345 yr:1A6
yring:1E99 ysuperior:2B8 ytilde:1EF9 yturned:28E yuhiragana:3086 yuikorean:318C yukatakana:30E6
yukatakanahalfwidth:FF95 yukorean:3160 yusbigcyrillic:46B yusbigiotifiedcyrillic:46D
yuslittlecyrillic:467 yuslittleiotifiedcyrillic:469 yusmallhiragana:3085 yusmallkatakana:30E5
yusmallkatakanahalfwidth:FF6D yuyekorean:318B yuyeokorean:318A z:7A zaarmenian:566 zacute:17A
zahiragana:3056 zakatakana:30B6 zbopomofo:3117 zcaron:17E zcircle:24E9 zcircumflex:1E91 zcurl:291
zdot:17C zdotaccent:17C zdotbelow:1E93 zecyrillic:437 zedescendercyrillic:499
zedieresiscyrillic:4DF zehiragana:305C zekatakana:30BC zero:30 zeroinferior:2080
zeromonospace:FF10 zerooldstyle:30 zerosuperior:2070 zerowidthnonjoiner:200C zerowidthspace:200B
zeta:3B6 zhbopomofo:3113 zhearmenian:56A zhebrevecyrillic:4C2 zhecyrillic:436
zhedescendercyrillic:497 zhedieresiscyrillic:4DD zihiragana:3058 zikatakana:30B8 zlinebelow:1E95
zmonospace:FF5A zohiragana:305E zokatakana:30BE zparen:24B5 zretroflexhook:290 zstroke:1B6
zuhiragana:305A zukatakana:30BA)";

const char* const names_dingbats = R"(
a1:2701 a10:2721 a100:275E a101:2761 a102:2762 a103:2763 a104:2764 a105:2710 a106:2765 a107:2766
a108:2767 a109:2660 a11:261B a110:2665 a111:2666 a112:2663 a117:2709 a118:2708 a119:2707 a12:261E
a120:2460 a121:2461 a122:2462 a123:2463 a124:2464 a125:2465 a126:2466 a127:2467 a128:2468
a129:2469 a13:270C a130:2776 a131:2777 a132:2778 a133:2779 a134:277A a135:277B a136:277C
a137:277D a138:277E a139:277F a14:270D a140:2780 a141:2781 a142:2782 a143:2783 a144:2784
a145:2785 a146:2786 a147:2787 a148:2788 a149:2789 a15:270E a150:278A a151:278B a152:278C
a153:278D a154:278E a155:278F a156:2790 a157:2791 a158:2792 a159:2793 a16:270F a160:2794
a161:2192 a162:27A3 a163:2194 a164:2195 a165:2799 a166:279B a167:279C a168:279D a169:279E
a17:2711 a170:279F a171:27A0 a172:27A1 a173:27A2 a174:27A4 a175:27A5 a176:27A6 a177:27A7
a178:27A8 a179:27A9 a18:2712 a180:27AB a181:27AD a182:27AF a183:27B2 a184:27B3 a185:27B5
a186:27B8 a187:27BA a188:27BB a189:27BC a19:2713 a190:27BD a191:27BE a192:279A a193:27AA
a194:27B6 a195:27B9 a196:2798 a197:27B4 a198:27B7 a199:27AC a2:2702 a20:2714 a200:27AE a201:27B1
a202:2703 a203:2750 a204:2752 a205:276E a206:2770 a21:2715 a22:2716 a23:2717 a24:2718 a25:2719
a26:271A a27:271B a28:271C a29:2722 a3:2704 a30:2723 a31:2724 a32:2725 a33:2726 a34:2727 a35:2605
a36:2729 a37:272A a38:272B a39:272C a4:260E a40:272D a41:272E a42:272F a43:2730 a44:2731 a45:2732
a46:2733 a47:2734 a48:2735 a49:2736 a5:2706 a50:2737 a51:2738 a52:2739 a53:273A a54:273B a55:273C
a56:273D a57:273E a58:273F a59:2740 a6:271D a60:2741 a61:2742 a62:2743 a63:2744 a64:2745 a65:2746
a66:2747 a67:2748 a68:2749 a69:274A a7:271E a70:274B a71:25CF a72:274D a73:25A0 a74:274F a75:2751
a76:25B2 a77:25BC a78:25C6 a79:2756 a8:271F a81:25D7 a82:2758 a83:2759 a84:275A a85:276F a86:2771
a87:2772 a88:2773 a89:2768 a9:2720 a90:2769 a91:276C a92:276D a93:276A a94:276B a95:2774 a96:2775
a97:275B a98:275C a99:275D)";

}  // namespace oneshot::pdf::glyph_data
