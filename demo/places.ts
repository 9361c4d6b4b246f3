/** The demo paper's own words about itself: its settings, sections, desks and topics. */
import type { Settings } from "@/newsroom/settings/schema";

export const settings: Partial<Settings> = {
  name: "The Stet Demo",
  tagline: "A newspaper, typeset",
  demo: true,
  language: "en",
};

/** In the order of the navigation. */
export const sections = [
  {
    name: "Civics",
    description: "How public decisions are made, counted and written down.",
  },
  {
    name: "Science",
    description: "What is known about the world, and how anybody came to know it.",
  },
  {
    name: "Environment",
    description: "Air, water, heat and the animals and machines that share them.",
  },
  {
    name: "Economy",
    description: "Prices, work and trade, seen from the counter and from the harbor.",
  },
  {
    name: "Technology",
    description: "Everyday machines and the ideas inside them.",
  },
  {
    name: "Culture",
    description: "Books, music, words and the crafts behind them.",
  },
  {
    name: "Opinion",
    description: "What this paper thinks, argued in the open.",
    opinion: true,
  },
];

/** Bylines. Nobody is invented: the stories are credited to desks. */
export const desks = [
  {
    name: "Civics Desk",
    bio: "The civics desk explains how councils, courts, ballots and public records work.",
  },
  {
    name: "Science Desk",
    bio: "The science desk writes about discoveries old and new, and about the measuring behind them.",
  },
  {
    name: "Environment Desk",
    bio: "The environment desk looks at rivers, weather, wildlife and where our power comes from.",
  },
  {
    name: "Economy Desk",
    bio: "The economy desk follows money, work and goods, and asks what the figures leave out.",
  },
  {
    name: "Technology Desk",
    bio: "The technology desk takes everyday machines apart and puts them together again in words.",
  },
  {
    name: "Culture Desk",
    bio: "The culture desk is interested in how things are made: books, pages, words, music and color.",
  },
  {
    name: "Opinion Desk",
    bio: "The opinion desk argues the paper’s own case, says whom it would cost and signs it.",
  },
];

export const topics: Readonly<Record<string, string>> = {
  Astronomy: "Stars, the moon and what their light has to say.",
  Books: "Books as things: how they are made, kept and used.",
  Cities: "Streets, buildings and the people between them.",
  Color: "Where colors come from, and what they have meant.",
  Data: "Numbers about people, and how they are gathered.",
  Energy: "Power, from the wind to the wire.",
  Food: "What people eat, and what it costs them.",
  Health: "Bodies, and what keeps them well.",
  Internet: "The network and what travels over it.",
  Journalism: "How news is made, and made right.",
  Language: "Words and the people who look after them.",
  Libraries: "Rooms full of books that belong to everyone.",
  Maps: "Lines on paper that change what happens on the ground.",
  Measurement: "How much, how far, how long, and who says so.",
  Money: "What it is, who makes it and what it buys.",
  Music: "How sound is organized, and by whom.",
  Oceans: "The sea, what lives in it and what lies on its floor.",
  "Open Government": "Meetings, records and the right to see them.",
  Printing: "Ink, type and paper.",
  Privacy: "What others may know, and how to keep the rest.",
  Research: "How science checks itself.",
  Time: "Seconds, tides and deadlines.",
  Trade: "Goods on the move, and the rules they move by.",
  Voting: "Ballots, districts and the counting of both.",
  Water: "Rivers above the ground and below it.",
  Wildlife: "Animals and plants, and what they do to a place.",
  Work: "Jobs, and what becomes of them.",
};
