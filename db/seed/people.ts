import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { Dice } from "./random.ts";

export type InventedPerson = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthOn: LocalDate;
  readonly email: string;
  readonly phone: string;
  readonly locale: Locale;
};

type Tongue = { readonly locale: Locale; readonly weight: number; readonly given: string; readonly family: string };

// Invented combinations; several scripts, because names in a clinic come in several.
const BERLIN: readonly Tongue[] = [
  {
    locale: "de",
    weight: 9,
    given:
      "Anneliese Birgit Charlotte Dörte Elif Friederike Gisela Hannah Ingrid Jörg Käthe Lotte Matthias Nele Ottilie Ruth Silke Thorsten Ute Wiebke",
    family:
      "Ackermann Böhm Dreßler Engelke Fröhlich Großmann Hübner Jäger Köhler Lindemann Mühlbauer Nußbaum Oßwald Petersen Quandt Rößler Schäfer Thiel Vogelsang Weiß Öztürk Zöllner",
  },
  {
    locale: "en",
    weight: 4,
    given:
      "Abigail Beatrice Callum Deirdre Eleanor Fiona Grace Harriet Isla Jemima Maeve Niamh Oliver Rosalind Siobhán",
    family:
      "Ashworth Blackwood O’Connell Fairbrother Hargreaves Llewellyn Macaulay Okonkwo Pemberton Thistlewood Winterbourne Adeyemi",
  },
  {
    locale: "de",
    weight: 2,
    given: "Agnieszka Bożena Danuta Grażyna Jiří Kateřina Ljubica Małgorzata Petra Şükran Živa",
    family: "Dvořák Gołąb Jabłońska Kovačević Łukasik Novotná Şahin Świątek Yıldız Žižek",
  },
  {
    locale: "en",
    weight: 2,
    given: "Олена Марія Ірина Тетяна Світлана Андрій",
    family: "Коваленко Шевченко Бондаренко Ткаченко Мельник Гончаренко",
  },
  { locale: "en", weight: 1, given: "ليلى سمر نور يوسف هدى", family: "حدّاد منصور خليل الشامي درويش" },
  { locale: "en", weight: 1, given: "Ελένη Δήμητρα Σοφία Νίκος", family: "Παπαδάκη Αλεξίου Κωνσταντίνου Οικονόμου" },
  { locale: "en", weight: 1, given: "美咲 陽子 さくら 健", family: "佐々木 小野寺 渡邊 高橋" },
  { locale: "en", weight: 1, given: "Nguyệt Phương Thu Tuấn", family: "Trần Nguyễn Đặng Phạm" },
];

const KOLKATA: readonly Tongue[] = [
  {
    locale: "en",
    weight: 3,
    given: "Anindita Debjani Ipsita Kaushik Madhumita Paramita Sourav Tanushree",
    family: "Banerjee Chattopadhyay Ghoshal Mitra Mukherjee Sengupta",
  },
  { locale: "en", weight: 2, given: "অনিন্দিতা মৌসুমী শর্মিলা দেবাশিস", family: "বসু চক্রবর্তী দত্ত সেনগুপ্ত" },
  { locale: "en", weight: 1, given: "सुनीता कविता रेखा अर्जुन", family: "शर्मा वर्मा त्रिपाठी मिश्रा" },
];

export type Town = "berlin" | "kolkata";

const TOWNS = {
  berlin: { tongues: BERLIN, phone: "+49 30 5550" },
  kolkata: { tongues: KOLKATA, phone: "+91 33 5550 " },
} as const;

/** People who do not exist, all adults, no two with the same name; addresses end in the reserved example.test. */
export function inventPeople(dice: Dice, town: Town, count: number, todayOn: LocalDate): InventedPerson[] {
  const { tongues, phone } = TOWNS[town];
  const weighted = tongues.flatMap((tongue) => Array.from({ length: tongue.weight }, () => tongue));
  const taken = new Set<string>();
  const people: InventedPerson[] = [];
  while (people.length < count) {
    const tongue = dice.pick(weighted);
    const givenName = dice.pick(tongue.given.split(" "));
    const familyName = dice.pick(tongue.family.split(" "));
    const name = `${givenName} ${familyName}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const number = String(people.length + 1).padStart(3, "0");
    people.push({
      givenName,
      familyName,
      birthOn: addDays(todayOn, -dice.between(24 * 365, 82 * 365)),
      email: `guest-${number}@${town}.example.test`,
      phone: `${phone}${number}`,
      locale: tongue.locale,
    });
  }
  return people;
}
