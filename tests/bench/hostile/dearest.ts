import { many } from "./request";

/** Operations that ask for nearly as much as is served, each in another way. */
export const DEAREST: readonly { readonly name: string; readonly query: string }[] = [
  {
    name: "participations of conferences with their people",
    query: `{conferences(first:100){nodes{id name participations(first:60){nodes{id role participant{...on Person{id name} ...on State{id name} ...on Body{id name}} office{id name}}}}}}`,
  },
  {
    name: "many leaves of many rows",
    query: `{conferences(first:100){nodes{participations(first:30){nodes{${many(60, (n) => `a${n}:role`)}}}}}}`,
  },
  {
    name: "terms of people",
    query: `{people(first:100){nodes{id name terms(first:50){nodes{id office{id name} period{start}}}}}}`,
  },
  {
    name: "searches",
    query: `{${many(20, (n) => `a${n}:search(text:"turkic council ${n}",first:100){nodes{id}}`)}}`,
  },
];
