// The words that passwords are made of most often. A password is not refused for holding one, only for holding little else.

const text = `
password passwort passw0rd parola motdepasse contrasena senha wachtwoord heslo haslo salasana geheim secret
welcome willkommen bienvenue hello goodbye letmein openup opensesame changeme changeit default guest login logon signin master
admin administrator root superuser system server user username test testing tester temp temporary demo sample example
qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx wsxedc edcrfv 1qaz2wsx 1q2w3e4r 1q2w3e 2wsx poiuytrewq lkjhgfdsa mnbvcxz
iloveyou iloveu lovely loveyou love lover babygirl baby angel sweetheart darling honey princess prince queen king
monkey dragon tiger lion eagle falcon phoenix wolf panther horse turtle butterfly kitten puppy dolphin chicken pikachu pokemon
football baseball basketball soccer hockey tennis cricket rugby chelsea arsenal liverpool barcelona juventus madrid united
sunshine rainbow flower summer winter spring autumn snow moon star stars starwars sunday monday tuesday wednesday thursday friday saturday
january february march april june july august september october november december
superman batman spiderman ironman naruto minecraft fortnite roblox playstation nintendo xbox matrix hunter ranger killer ninja shadow
computer internet google facebook linkedin microsoft windows office apple android samsung iphone telephone network security
company business corporate enterprise manager employee office team work workplace strategy objective objectives okr okrs keyresult quarter
michael jennifer jessica ashley daniel michelle charlie thomas jordan andrew robert william joseph matthew nicole anthony amanda joshua maria anna
freedom whatever nothing something trustno correct horse battery staple access control cheese banana chocolate coffee cookie orange purple silver golden yellow black white
london paris berlin moscow newyork america canada england france germany russia ukraine china india
god jesus christ blessed heaven family mother father friends friend forever happy lucky money power magic thunder mustang ferrari porsche harley corvette mercedes
fuckyou fuckoff asshole bitch
123 1234 12345 123456 1234567 12345678 123456789 1234567890 0987654321 987654321 654321 111 000 112233 121212 123123 696969 777 666 555
1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2010 2015 2018 2019 2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030
`;

/** Lower case. */
export const commonWords: readonly string[] = text.trim().split(/\s+/);
