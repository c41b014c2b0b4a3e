import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { geojson } from "../../../src/exports/formats/geojson";
import { plansOf } from "../../../src/exports/table/plan";
import { schema } from "../fixture";
import { CONFERENCES } from "./calendar";
import { tableFrom, written, writtenQuery } from "./written";

test("a feature for each row, longitude first, null where it is not known where", async () => {
  const query = "{ conferences { nodes { id name place { id latitude longitude } } } }";
  const bytes = await writtenQuery(geojson, CONFERENCES, query);
  const { type, features } = JSON.parse(bytes.toString());
  expect(type).toBe("FeatureCollection");
  expect(features).toHaveLength(4);
  expect(features[0]).toEqual({
    type: "Feature",
    id: "summit-2021",
    geometry: { type: "Point", coordinates: [46.7499, 39.7601] },
    properties: { name: "8th Summit; “Green, smart”", "place.id": "shusha" },
  });
  expect(features[2].geometry).toBeNull();
});

test("no rows are a collection without features", async () => {
  const table = tableFrom({ latitude: "number", longitude: "number" }, []);
  expect(JSON.parse((await written(geojson, [table])).toString())).toEqual({
    type: "FeatureCollection",
    features: [],
  });
});

test.each([
  "{ conferences { nodes { id place { latitude } } } }",
  "{ conferences { nodes { participations { nodes { id } } } } }",
])("a query without coordinates is refused with the remedy: %s", (query) => {
  expect(() => plansOf(schema, parse(query), geojson)).toThrow(
    "the query does not fill geojson: select latitude and longitude, such as place { latitude longitude }",
  );
});
