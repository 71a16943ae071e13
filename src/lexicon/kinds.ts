/**
 * Head nouns by the kind of thing that they name, and nouns that only carry another one.
 *
 * In: the lemma of a noun, lower-case ("ministry", "spokesman", "drone"). Out: its kind, or nothing for nouns that it lacks
 * and for those that name too many things ("head", "base of power"). `kindOfNoun("ministry")` -> organization; no word
 * stands in two lists. Compounds are asked by their last word. Finer kinds (vehicle, force) are in fine-kinds.ts.
 *
 * Collected from news usage with the entity guidelines of ACE 2005 and GUM (Zeldes 2017) as a map of the kinds, 2025;
 * British and American spelling. Limits: one sense a noun, the one that news means most often.
 */
import type { EntityKind } from "../types.js";

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** Single persons; in the plural they are groups. Offices, jobs, kin, roles in events. */
const PERSONS = words(`
  president vice-president premier minister chancellor king queen prince princess emperor monarch sultan emir sheikh pope bishop archbishop cardinal
  priest pastor imam cleric ayatollah rabbi monk nun preacher chaplain mufti mullah patriarch vicar reverend deacon governor mayor senator congressman
  congresswoman lawmaker legislator deputy mp parliamentarian politician statesman councillor councilor councilman councilwoman alderman commissioner
  ombudsman envoy ambassador diplomat consul attache negotiator mediator delegate representative emissary secretary undersecretary spokesman
  spokeswoman spokesperson aide adviser advisor counselor official bureaucrat technocrat leader boss chief chieftain chairman chairwoman chairperson
  chair director manager executive ceo cfo coo founder co-founder cofounder owner co-owner shareholder entrepreneur businessman businesswoman
  businessperson tycoon magnate oligarch billionaire millionaire investor banker broker trader analyst economist strategist accountant auditor
  treasurer commander general colonel captain lieutenant sergeant corporal private major admiral marshal officer soldier serviceman servicewoman
  trooper paratrooper marine sailor airman pilot copilot co-pilot gunner sniper fighter militant militiaman rebel insurgent guerrilla guerilla
  jihadist jihadi extremist terrorist separatist partisan mercenary warlord bomber gunman shooter assailant attacker assassin killer murderer hijacker
  kidnapper captor hostage-taker robber burglar thief rapist criminal convict felon gangster mobster drug-dealer smuggler trafficker dealer pirate
  hacker fraudster culprit perpetrator suspect defendant accused detainee prisoner inmate captive hostage victim survivor casualty fatality martyr
  witness eyewitness bystander onlooker passer-by passerby pedestrian judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel
  jurist juror plaintiff petitioner appellant notary sheriff policeman policewoman constable detective investigator inspector cop bodyguard guard
  ranger warden jailer guardsman fireman firefighter rescuer lifeguard paramedic medic doctor physician surgeon nurse midwife psychiatrist
  psychologist therapist dentist pharmacist veterinarian vet pathologist coroner patient carer caregiver scientist researcher physicist chemist
  biologist astronomer geologist seismologist meteorologist epidemiologist virologist engineer technician inventor mathematician historian
  archaeologist archeologist anthropologist sociologist philosopher scholar academic professor lecturer teacher tutor principal headmaster dean rector
  provost student pupil schoolboy schoolgirl schoolchild undergraduate graduate alumnus classmate teenager teen adult adolescent toddler baby infant
  newborn child kid boy girl man woman lady gentleman guy person individual human husband wife spouse widow widower fiance fiancee boyfriend
  girlfriend partner father mother parent stepfather stepmother dad mom mum son daughter stepson stepdaughter brother sister sibling twin uncle aunt
  nephew niece cousin grandfather grandmother grandson granddaughter grandchild grandparent relative kin heir heiress descendant ancestor orphan
  friend neighbor neighbour colleague coworker co-worker roommate journalist reporter correspondent editor columnist commentator presenter anchor
  anchorman newscaster cameraman photographer photojournalist blogger vlogger influencer author writer novelist poet playwright biographer essayist
  translator interpreter publisher librarian artist painter sculptor designer architect illustrator cartoonist musician singer songwriter composer
  conductor pianist violinist guitarist drummer rapper performer dancer actor actress comedian entertainer filmmaker screenwriter producer celebrity
  star magician athlete player footballer goalkeeper striker midfielder defender quarterback pitcher batsman bowler cricketer golfer swimmer
  runner sprinter cyclist skier skater boxer wrestler gymnast jockey rider racer coach trainer referee umpire teammate opponent rival champion winner
  loser finalist medalist medallist contender challenger runner-up candidate nominee incumbent hopeful frontrunner front-runner voter elector
  constituent campaigner activist protester protestor demonstrator rioter looter organizer organiser supporter backer ally critic detractor foe enemy
  adversary dissident whistleblower whistle-blower defector exile refugee migrant immigrant emigrant asylum-seeker evacuee expatriate expat settler
  resident inhabitant dweller citizen national civilian local villager townsman islander native foreigner tourist traveler traveller visitor guest
  passenger commuter driver motorist motorcyclist biker trucker chauffeur crewman crewmember astronaut cosmonaut stewardess worker employee employer
  laborer labourer miner farmer peasant fisherman herder hunter farmworker builder carpenter electrician plumber mechanic welder cleaner janitor cook
  chef waiter waitress bartender baker butcher shopkeeper vendor salesman saleswoman seller buyer merchant grocer customer consumer client shopper
  user subscriber viewer listener reader spectator fan follower believer worshiper worshipper pilgrim devotee convert atheist clerk receptionist
  assistant intern apprentice volunteer trainee specialist expert consultant contractor contestant participant attendee speaker interviewee member
  creator successor predecessor newcomer veteran recruit conscript draftee reservist cadet deserter peacekeeper observer monitor informant informer
  spy agent operative double-agent handler landlord tenant homeowner householder squatter beggar donor sponsor benefactor philanthropist recipient
  beneficiary creditor debtor borrower taxpayer pensioner retiree senior elder centenarian virgin bride groom newlywed mastermind ringleader kingpin
  accomplice conspirator traitor collaborator sympathizer sympathiser hardliner moderate reformist conservative liberal progressive leftist rightist
  socialist communist fascist nationalist populist republican democrat islamist secularist feminist environmentalist pacifist abolitionist loyalist
  monarchist royalist unionist statistician demographer pollster lobbyist speechwriter surveyor planner developer programmer coder technologist
  webmaster gamer skipper boatman mourner well-wisher sufferer addict abuser offender fellow laureate genius hero heroine legend icon idol role-model
  figurehead strongman dictator tyrant autocrat despot ruler sovereign regent viceroy statesperson nobleman duke duchess earl baron baroness lord
  count countess knight whip proxy stakeholder`);

/** Many people under one noun, without a name of their own. */
const GROUPS = words(`
  crowd mob throng gang group public population populace community family household couple pair trio duo quartet generation minority majority diaspora
  tribe clan caste sect ethnicity nationality humanity mankind everyone everybody anyone somebody someone nobody leadership opposition elite
  establishment intelligentsia bourgeoisie proletariat middle-class electorate audience crew staff workforce personnel manpower membership following
  entourage retinue delegation mission contingent side squad jury panel cast clergy nobility royalty youth elderly poor rich wounded injured dead
  deceased missing sick homeless unemployed displaced disabled blind authority folk womenfolk kinsfolk kinfolk masses faithful faction lobby watchdogs
  tourists others those both neither faculty intruder cohort townspeople tribespeople villagefolk humankind herdsmen underclass ummah laity
  passengership rescuers counterparts readership viewership citizenry peasantry ensemble people`);
/** Groups under arms. */
const FORCES = words(`
  force troop troops unit battalion brigade regiment division corps platoon squadron patrol convoy column garrison infantry cavalry vanguard commando
  commandos detachment reinforcement reinforcements paramilitary paramilitaries soldiery gunmen peacekeepers flotilla militiamen separatists
  insurgents rebels legionnaires legionaries`);

const ORGANIZATIONS = words(`
  government administration cabinet ministry department bureau agency secretariat directorate commission committee subcommittee council board
  parliament congress senate legislature assembly knesset duma bundestag chamber judiciary court tribunal prosecution regime junta monarchy 
  chancellery municipality treasury exchequer constabulary military army navy airforce coastguard militia police gendarmerie intelligence
  party coalition alliance union federation confederation league bloc movement organization organisation association society foundation fund institute
  institution academy think-tank charity nonprofit ngo cooperative co-operative syndicate cartel mafia network consortium conglomerate company firm
  corporation business enterprise startup start-up subsidiary multinational manufacturer carmaker automaker maker drugmaker chipmaker planemaker
  steelmaker retailer chain bank lender thrift insurer brokerage airline carrier utility telecom telecoms provider supplier distributor newspaper magazine
  tabloid daily weekly broadsheet broadcaster outlet newsroom media studio university college club franchise orchestra band choir troupe church synod
  diocese brotherhood sisterhood caliphate watchdog regulator inspectorate taskforce task-force workgroup joint-venture venture partnership holding
  industry sector trade-union guild lawfirm law-firm consultancy dealership franchisee wholesaler importer exporter refiner shipbuilder shipper
  bookmaker gangland insurgency resistance taliban politburo praesidium presidium plenum subcommission undersecretariat interagency conservancy
  microlender newswire newsagency telco bandmates e-tailer biotech fintech megachurch fraternity sorority alma-mater operator team press channel office`);

const COUNTRIES = words(`
  country nation superpower homeland motherland fatherland nation-state republic kingdom monarchy-state principality emirate sultanate-state sheikhdom`);

const PLACES = words(`
  city town village hamlet settlement suburb suburbs district borough quarter neighborhood neighbourhood area region province territory county state
  prefecture oblast canton commune parish constituency township metropolis capital megacity downtown outskirts countryside hinterland heartland
  enclave exclave stronghold slum favela shantytown ghetto land lands soil ground place location site spot scene zone belt corridor strip border
  borderline frontier boundary front frontline front-line battlefield battleground coast coastline shore shoreline seaside beach bay gulf cove lagoon
  sea ocean lake river stream creek strait waters waterway canal delta estuary waterfall reef island isle islet islands archipelago atoll peninsula
  cape continent subcontinent hemisphere world globe earth planet moon mars orbit space sky mountain mount hill hills hillside valley ridge peak slope
  plateau plain plains desert steppe tundra forest jungle rainforest woods woodland swamp marsh wetland farmland meadow pasture oasis glacier volcano
  crater cave cliff canyon gorge basin wilderness outback savanna savannah rift abyss north south east west northeast northwest southeast southwest
  interior inland midlands highlands lowlands uplands riverbank riverside lakeside roadside mainland overseas abroad offshore tropics arctic antarctic
  somewhere everywhere anywhere elsewhere hometown birthplace epicenter epicentre hotspot haven sanctuary safe-haven crossroads destination locality
  whereabouts vicinity surroundings ward periphery governorate voivodeship raion okrug krai subdistrict precinct arrondissement airspace`);

const FACILITIES = words(`
  building house home apartment flat skyscraper tower block dormitory villa mansion palace castle fort fortress citadel compound complex hotel motel
  hostel resort inn restaurant cafe bar pub nightclub shop store supermarket mall market bazaar marketplace warehouse depot storehouse silo granary
  barn farm ranch plantation vineyard greenhouse factory plant mill refinery smelter foundry workshop shipyard dockyard sawmill mine quarry coalmine
  pit rig oilfield gasfield well pipeline powerplant reactor substation grid dam reservoir levee dike dyke waterworks airport airfield airstrip
  airbase heliport runway terminal hangar spaceport port harbor harbour dock pier wharf jetty marina lighthouse station railway railroad rail track
  metro subway underground platform road street avenue boulevard lane alley highway motorway freeway expressway bypass roundabout intersection
  junction crossing checkpoint checkpost tollbooth bridge overpass underpass tunnel viaduct sidewalk pavement square plaza park garden playground zoo
  aquarium stadium arena racetrack racecourse circuit gym gymnasium pool rink velodrome theater theatre cinema museum gallery library archive monument
  memorial statue shrine mausoleum tomb cemetery graveyard grave crematorium mortuary morgue cathedral basilica chapel mosque temple synagogue
  monastery convent abbey seminary madrassa madrasa school preschool kindergarten nursery daycare campus classroom laboratory lab observatory hospital
  clinic infirmary sanatorium hospice pharmacy dispensary orphanage shelter asylum prison jail penitentiary gulag cell dungeon courthouse courtroom
  barracks base outpost bunker trench trenches fortification camp campsite encampment embassy consulate headquarters hq townhall town-hall residence
  firehouse garage parking car-park facility installation infrastructure venue premises hall ballroom auditorium center centre kiosk stall booth stand
  cafeteria canteen kitchen room bedroom bathroom basement cellar rooftop roof wall fence gate barricade roadblock barrier ruin ruins landmark
  incinerator landfill dump cable antenna mast transmitter datacenter slaughterhouse abattoir brewery distillery winery bakery butchery laundry
  barbershop salon casino brothel bathhouse spa boutique bookstore bookshop homestead cottage cabin hut shack bungalow farmhouse penthouse condominium
  condo high-rise schoolhouse guesthouse boardinghouse safehouse courtyard embankment seawall breakwater floodgate aqueduct sewer drain hydrant
  mineshaft minaret pagoda`);

const WEAPONS = words(`
  weapon weapons weaponry arm arms gun handgun pistol revolver rifle shotgun carbine musket machine-gun machinegun submachine-gun kalashnikov sword
  dagger knife machete axe spear bow bayonet baton truncheon grenade bomb explosive explosives dynamite detonator landmine land-mine ied shell mortar
  artillery howitzer cannon rocket missile torpedo warhead munition munitions ammunition ammo bullet cartridge projectile shrapnel drone uav ucav
  quadcopter tank apc warplane gunship warship battleship destroyer frigate corvette cruiser submarine gunboat minesweeper minelayer flamethrower
  launcher catapult crossbow taser teargas tear-gas sarin novichok anthrax firebomb carbomb car-bomb molotov icbm mirv armor armour firearm sidearm
  gunpowder nuke warheads firepower arsenal ordnance minefield stinger javelin howitzers`);
/** Things that carry and are no weapons: kind "product" of the graph has them, the finer kind tells. */
const VEHICLES = words(`
  car automobile vehicle truck lorry van minivan pickup suv jeep taxi cab limousine bus minibus tram train locomotive wagon carriage railcar
  motorcycle motorbike scooter moped bicycle bike rickshaw tractor bulldozer excavator ambulance plane airplane aeroplane aircraft airliner jetliner
  jet jumbo helicopter chopper glider balloon airship spacecraft spaceship shuttle rover lander satellite ship vessel boat ferry yacht tanker
  freighter trawler dinghy raft canoe kayak speedboat lifeboat barge tugboat liner catamaran flight motorcade cart trailer caravan fleet icebreaker
  biplane hovercraft supertanker`);

const EVENTS = words(`standstill halt 
  war conflict battle fighting combat clash skirmish offensive counteroffensive operation campaign invasion incursion occupation siege blockade attack
  assault strike airstrike raid bombing bombardment shelling shooting stabbing explosion blast ambush massacre genocide killing murder assassination
  execution lynching slaughter beheading homicide suicide kidnapping abduction hijacking robbery burglary theft heist rape arson vandalism looting
  riot unrest uprising revolt rebellion insurrection mutiny revolution coup overthrow crackdown protest demonstration rally march sit-in vigil boycott
  walkout picket stampede crush crash collision accident incident derailment fire wildfire blaze bushfire outage blackout spill leak meltdown crisis
  emergency epidemic pandemic outbreak famine evacuation rescue deployment withdrawal retreat surrender ceasefire cease-fire truce armistice
  negotiation negotiations talks talk meeting summit conference convention forum session hearing trial retrial lawsuit appeal verdict sentencing
  indictment arrest detention inquiry enquiry investigation probe inquest autopsy audit search manhunt election by-election byelection referendum vote
  ballot primary runoff run-off caucus poll inauguration swearing-in coronation abdication impeachment resignation dismissal ouster appointment
  nomination reshuffle ceremony celebration festival carnival parade concert tour performance show exhibition exhibit fair premiere screening
  anniversary birthday wedding marriage divorce funeral burial birth death visit trip journey voyage expedition pilgrimage launch liftoff landing
  takeoff test tests drill exercise exercises maneuver manoeuvre war-game inspection match game tournament championship cup olympics games final
  semifinal semi-final quarterfinal quarter-final playoff race marathon derby bout fight relay victory defeat win loss triumph comeback transfer
  signing merger acquisition takeover buyout bailout bankruptcy ipo flotation sale auction purchase recession depression downturn recovery boom slump
  collapse sell-off selloff layoff layoffs lockout shutdown opening reopening closure briefing press-conference news-conference interview debate
  speech address sermon lecture announcement discussion dialogue consultation deliberation mediation arbitration exchange swap handover transition
  reunion gathering get-together banquet dinner luncheon lunch breakfast reception gala seminar symposium webinar event happening occurrence episode
  scandal controversy affair standoff stand-off showdown confrontation dispute feud row quarrel brawl altercation scuffle tragedy disaster catastrophe
  calamity pogrom atrocity crime offence offense felony misdemeanor fraud embezzlement bribery espionage treason sabotage hack cyberattack
  cyber-attack breach intrusion defection escape jailbreak breakout exodus displacement migration deportation expulsion eviction repatriation
  extradition release liberation reconciliation demolition airlift airdrop mobilization mobilisation conscription disarmament annexation secession
  partition reunification holocaust apartheid crusade jihad intifada onslaught barrage counterattack counter-attack retaliation reprisal escalation
  de-escalation counterstrike firefight gunfight gunbattle dogfight crossfire infighting bloodshed bloodbath violence carnage mayhem upheaval turmoil
  tumult chaos vaccination inoculation transplant surgery amputation abortion spacewalk flyby eclipse blastoff touchdown accession ratification
  dissolution prorogation filibuster pullout pullback drawdown rollout roll-out unveiling groundbreaking inaugural reelection re-election plebiscite
  census purge putsch schism stop`);
/** What nature does. */
const DISASTERS = words(`
  earthquake quake tremor aftershock tsunami flood flooding landslide mudslide avalanche hurricane typhoon cyclone storm thunderstorm tornado blizzard
  snowstorm rainstorm hailstorm heatwave heat-wave drought eruption lightning rain rains monsoon snow gale wind winds superstorm downpour deluge
  cloudburst windstorm sandstorm swell wave waves fog hail whirlwind sinkhole rockslide`);

const WORKS = words(`
  law legislation bill act statute decree ordinance edict directive regulation constitution amendment charter treaty pact accord agreement protocol
  memorandum declaration resolution motion petition statement communique report study paper document dossier file memo letter email e-mail message
  note telegram manifesto pamphlet leaflet brochure poster placard banner book novel biography autobiography memoir memoirs textbook poem play script
  screenplay article essay editorial op-ed review blog post tweet thread video clip footage tape recording podcast film movie documentary sequel
  trilogy sitcom song album anthem hymn lyrics symphony musical painting portrait drawing sketch sculpture photograph photo picture image cartoon
  caricature map blueprint diagram website webpage homepage page dictionary encyclopedia encyclopaedia almanac bible koran quran gospel scripture
  testament diary journal transcript writ warrant subpoena affidavit testimony certificate passport visa licence license permit contract lease
  questionnaire whitepaper guideline guidelines manual handbook communiqué roadmap proposal draft obituary headline newsletter bulletin slogan fatwa
  encyclical ultimatum watercolor watercolour mural fresco mixtape ep remix soundtrack meme gif database dataset spreadsheet audiotape videotape opera`);

const PRODUCTS = words(`
  product goods good merchandise commodity device gadget phone smartphone iphone cellphone telephone handset tablet computer laptop pc notebook server
  printer scanner camera camcorder television tv console playstation keyboard mouse screen software app application browser videogame chip microchip
  processor semiconductor microprocessor battery engine motor turbine generator machine machinery equipment tool robot instrument appliance
  refrigerator fridge freezer oven dishwasher toy doll clothing clothes garment shirt shoe shoes dress uniform hat jacket coat jewelry jewellery watch
  clock furniture drug medicine vaccine antibiotic pill antidote mask ventilator syringe wheelchair prosthesis pacemaker food foodstuff meal bread
  cereal beverage drink beer wine whisky whiskey vodka cigarette cigar tobacco cosmetics perfume shampoo detergent fertilizer fertiliser pesticide
  herbicide share shares stock stocks bond bonds currency cryptocurrency bitcoin ticket souvenir gift parcel package shipment cargo consignment crop
  crops grain harvest livestock gear kit router modem headset earphone headphone ipod ipad wearable smartwatch sensor radar telescope microscope
  simulator microphone loudspeaker parachute helmet prototype brand handbag luggage baggage suitcase textile textiles antiviral painkiller opioid
  insulin remedy bandage mainframe supercomputer firmware malware spyware ransomware model`);
const SUBSTANCES = words(`
  oil petroleum gas petrol gasoline diesel fuel kerosene coal uranium plutonium gold silver copper iron steel aluminum aluminium zinc nickel lithium
  cobalt platinum water air smoke dust ash mud sand salt sugar milk flour rice wheat corn maize barley cotton wool silk leather rubber plastic glass
  wood timber lumber cement concrete asphalt blood heroin cocaine cannabis marijuana opium methamphetamine amphetamine ammonia chlorine hydrogen
  oxygen nitrogen helium methane ethanol biofuel carbon sulfur sulphur mercury asbestos poison toxin chemical acid lava magma debris rubble wreckage
  dioxide monoxide propane crude lng nitrate peroxide sewage slurry meat beef poultry pork cocoa coffee tea soy soybean`);

/** Nouns that people may take for one of the kinds above and that are none: so that no guess is made. */
const OTHERS = words(`
  right rights freedom democracy peace security economy policy price cost rate tax tariff profit revenue income wage salary budget debt deficit
  surplus inflation unemployment growth demand supply trade aid help support assistance pressure concern fear hope reason cause effect result
  consequence impact problem issue question answer solution situation condition case circumstance fact evidence proof information data knowledge news
  detail idea view opinion belief thought feeling program programme project initiative scheme strategy tactic method process procedure measure step
  effort attempt chance opportunity risk threat danger challenge goal target aim purpose objective priority role job position power influence control
  responsibility duty task work way kind sort type form part piece lot level degree amount number figure percentage proportion rest end beginning
  start middle top bottom life health disease illness virus infection cancer injury wound pain treatment therapy symptom cure diagnosis damage toll
  relation relationship tie ties link connection difference similarity sanction penalty fine punishment sentence charge allegation accusation claim
  complaint criticism praise denial apology confession promise pledge commitment guarantee warning request order suggestion recommendation decision
  choice option alternative name word language religion culture tradition history future past present time period era age money cash funding loan
  grant investment interest asset property wealth poverty hunger stability instability unity solidarity corruption terrorism extremism racism
  discrimination independence sovereignty autonomy integrity loyalty confidence trust faith respect honor honour dignity pride shame guilt anger grief
  sorrow joy love hate hatred account bit thing stuff item object matter aspect element feature factor standard quality quantity value body hand head
  face eye foot leg heart brain skin hair bone flag symbol sign signal temperature weather climate energy electricity heat light sound noise traffic
  technology science education training turnout stance stalemate deadlock impasse momentum prospect outlook forecast estimate average gap shortage
  lack absence presence existence ability capacity skill talent experience background pattern trend shift move change increase decrease rise decline
  drop gain reduction improvement expansion reform ban embargo quota subsidy restriction limit curb curfew amnesty pardon immunity custody bail parole
  citizenship residency status rank title award prize medal trophy nobel reward bounty ransom ownership stake portfolio turnover output productivity
  gdp deal bid offer tender presidency premiership`);

const KIND_LISTS: readonly (readonly [EntityKind, readonly string[]])[] = [
  ["person", PERSONS], ["group", GROUPS], ["group", FORCES], ["organization", ORGANIZATIONS], ["country", COUNTRIES], ["place", PLACES], ["facility", FACILITIES],
  ["weapon", WEAPONS], ["product", VEHICLES], ["event", EVENTS], ["event", DISASTERS], ["work", WORKS], ["product", PRODUCTS], ["other", SUBSTANCES], ["other", OTHERS],
];
const kinds: ReadonlyMap<string, EntityKind> = new Map(KIND_LISTS.flatMap(([kind, list]) => list.map((noun): [string, EntityKind] => [noun, kind])));

/** "air-defense", "ex-president": what stands before the hyphen does not change the kind. */
const HYPHENATED = /^.+-(?=[a-z]+$)/u;
/** "superweapon", "cosponsor" */
const PREFIXED = /^(?:ex|co|non|anti|sub|super|mega|mini|multi|micro)/u;
/** "weatherman", "criminologist"; not "human" (listed), "woman" (listed) */
const PERSON_ENDING = /(?:man|woman|person|ologist|ographer|ician|smith|monger)$/u;

/** Kind of the thing that a noun names. @param lemma lower-case lemma of the head noun */
export function kindOfNoun(lemma: string): EntityKind | undefined {
  return kinds.get(lemma) ?? kinds.get(lemma.replace(HYPHENATED, "")) ?? kinds.get(lemma.replace(PREFIXED, "")) ?? (lemma.length > 5 && PERSON_ENDING.test(lemma) ? "person" : undefined);
}

/** Nouns that carry a place's name behind "of" or beside it. */
const PLACE_CARRIERS = new Set(words(`
  city town village hamlet settlement suburb district borough quarter neighborhood neighbourhood area region province territory county state prefecture oblast
  canton commune parish township municipality governorate voivodeship raion krai arrondissement island islands isle archipelago peninsula valley bay gulf cape lake river strait
  sea ocean desert mountain mountains mount hill hills plateau port capital enclave exclave republic kingdom commonwealth emirate principality resort camp strip coast
  subdistrict precinct ward locality metropolis stronghold country nation continent basin delta canal`));
/** Those that only tell what a place is: "the Syrian capital Damascus", "the port city Odessa". */
const LOOSE_CARRIERS = new Set(words("capital country nation area stronghold neighborhood neighbourhood suburb town village city locality settlement metropolis continent enclave exclave resort camp hamlet"));

/** "city" in "the city of Kazan": the phrase is the place behind. */
export const isPlaceCarrier = (lemma: string): boolean => PLACE_CARRIERS.has(lemma.toLowerCase());

/** "region" in "Kursk region" belongs to the name before it; "capital" does not. */
export const isNamePart = (lemma: string): boolean => PLACE_CARRIERS.has(lemma.toLowerCase()) && !LOOSE_CARRIERS.has(lemma.toLowerCase());

const QUANTITIES = new Set(words(`
  thousand hundred dozen score million billion trillion ten tens thousands hundreds dozens scores millions billions trillions lakh crore number amount majority minority handful couple lot lots plenty bunch
  series pair trio rest remainder bulk portion fraction percentage proportion percent most half third quarter all some many few several both each
  variety range array string spate wave host multitude total piece quantity volume kind sort type form share part load`));
const COLLECTIVES = new Set(words("group crowd gang band mob team squad pack throng swarm batch set collection cluster column convoy delegation generation"));

/** "thousands of people", "a number of houses", "a group of men": what follows "of" tells what the thing is. */
export const isTransparent = (lemma: string): boolean => QUANTITIES.has(lemma.toLowerCase()) || COLLECTIVES.has(lemma.toLowerCase());

const AMOUNTS_OF_STUFF = new Set(words("acre hectare ton tonne kilogram kilo kg gram milligram mg pound ounce liter litre gallon barrel bushel"));

/** "40 kilograms of cocaine": units of what follows "of". */
export const measuresStuff = (lemma: string): boolean => AMOUNTS_OF_STUFF.has(lemma.toLowerCase());

const MEASURES = new Set([...AMOUNTS_OF_STUFF, ...words(`
  percent percentage kilometer kilometre km mile meter metre centimeter centimetre millimeter millimetre inch foot feet yard
  dollar euro yen yuan ruble rouble rupee peso franc mark lira shekel dinar dirham riyal rial won baht krona cent penny pence sterling
  year month week day hour minute second decade century fortnight quarter weekend night morning evening afternoon midnight noon today tomorrow yesterday tonight
  degree celsius fahrenheit watt kilowatt megawatt gigawatt hertz volt mph knot byte kilobyte megabyte gigabyte terabyte pixel carat
  time moment instant while age point basis fold`)]);

/** "percent", "kilometers", "dollars", "years": measures of something else, no things. */
export const isMeasure = (lemma: string): boolean => MEASURES.has(lemma.toLowerCase());
