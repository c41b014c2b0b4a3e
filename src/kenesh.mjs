#!/usr/bin/env node
// The `kenesh` command: makes the checkout ready, then hands over to the built program.
import { prepare } from "./prepare.mjs";

prepare({ dev: false });
await import("../dist/cli.js");
