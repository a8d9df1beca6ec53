import { redirect } from "next/navigation";
import { findSignedIn } from "./_edge/page.ts";

export default async function Start(): Promise<never> {
  redirect((await findSignedIn()) === null ? "/sign-in" : "/groups");
}
