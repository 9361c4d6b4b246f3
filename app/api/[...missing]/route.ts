export const dynamic = "force-dynamic";

function missing(): Response {
  return Response.json({ error: "There is nothing at this address." }, { status: 404 });
}

/** What no machine stands at. */
export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
