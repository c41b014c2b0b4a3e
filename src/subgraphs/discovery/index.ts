import type { Subgraph } from "../../core/subgraph";
import { readPeriod } from "../../core/time/period";
import { DatasetResolver } from "./dataset.resolver";
import { NodeResolver } from "./node.resolver";
import { NoticeResolver, noticeConnection } from "./notice.resolver";
import { writeSearch } from "./search/build";
import { searchableRecords } from "./search/records";
import { writeTexts } from "./search/texts";
import { SearchResolver } from "./search.resolver";
import { nodeStubs } from "./stubs";
import { build, nodeAliases, nodes, notices } from "./tables";

export const discovery: Subgraph = {
  name: "discovery",
  summary: "What leads from an id or a word to a thing, and what the whole data set is.",
  resolvers: [
    NodeResolver,
    SearchResolver,
    DatasetResolver,
    NoticeResolver,
    ...noticeConnection.resolvers,
  ],
  orphanedTypes: nodeStubs,
  references: {},
  observe(entity, into) {
    const days = entity.date === null ? null : readPeriod(entity.date);
    const { id, type } = entity;
    into.insert(nodes, { id, type, lastDay: days?.endEarliest });
    const aliases = new Set([id, ...entity.codes].map((code) => code.toLowerCase()));
    for (const alias of aliases) into.insert(nodeAliases, { alias, id, type });
  },
  finish({ revision, builtAt, entities, notices: found }, insert) {
    insert(build, { revision, builtAt });
    for (const { id, type, kind, since, lastDay } of found)
      insert(notices, { aboutId: id, aboutType: type, kind, since, lastDay: lastDay ?? undefined });
    writeSearch(searchableRecords(entities), insert);
    writeTexts(entities, insert);
  },
};
